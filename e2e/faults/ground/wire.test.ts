import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openWire } from './wire.ts'

/** Says everything back. */
async function openEcho() {
  const server = createServer((end) => end.on('error', () => end.destroy()).pipe(end)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { target: { port, host: '127.0.0.1' }, [Symbol.dispose]: () => void server.close() }
}

function speak(port: number) {
  const end = connect(port, '127.0.0.1')
  const heard: string[] = []
  end.on('data', (bytes: Buffer) => heard.push(bytes.toString()))
  end.on('error', () => undefined)
  return { end, heard: () => heard.join('') }
}

test('a wire takes the first target that is there', async () => {
  using echo = await openEcho()
  await using wire = await openWire(() => [{ port: 1, host: '127.0.0.1' }, echo.target])
  const { end, heard } = speak(wire.port)
  end.write('hello')
  await expect.poll(heard).toBe('hello')
})

test('what is delayed keeps its order, also when the delay ends', async () => {
  using echo = await openEcho()
  await using wire = await openWire(() => [echo.target])
  const { end, heard } = speak(wire.port)
  wire.rules.delayMs = 100
  end.write('a')
  await pause(30)
  wire.rules.delayMs = 0
  end.write('b')
  await pause(30)
  expect(heard()).toBe('')
  await expect.poll(heard).toBe('ab')
})

test('of two who ask, only the one whose words are meant hears nothing', async () => {
  using echo = await openEcho()
  await using wire = await openWire(() => [echo.target])
  const [meant, other] = [speak(wire.port), speak(wire.port)]
  Object.assign(wire.rules, { swallows: 'answers', answersTo: 'INSERT' })
  meant.end.write('INSERT this')
  other.end.write('SELECT that')
  await expect.poll(other.heard).toBe('SELECT that')
  await pause(30)
  expect(meant.heard()).toBe('')
  expect(wire.rules.lost).toBe(1)
})

test('a line that has lost something is silent until it is cut', async () => {
  using echo = await openEcho()
  await using wire = await openWire(() => [echo.target])
  const { end, heard } = speak(wire.port)
  wire.rules.swallows = 'everything'
  end.write('lost')
  await pause(50)
  wire.rules.swallows = 'nothing'
  end.write('also lost')
  await pause(50)
  expect(heard()).toBe('')
  expect(end.destroyed).toBe(false)
  wire.cut()
  await expect.poll(() => end.destroyed).toBe(true)
})
