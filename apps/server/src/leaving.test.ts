import { once } from 'node:events'
import { Agent, request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { createWorld, type World } from '@etalase/api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainSocket } from './testing/plain-socket.ts'
import { serveDatabase } from './testing/serve.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

async function ask(url: string, agent: Agent) {
  const [answer] = (await once(request(url, { agent }).end(), 'response')) as [IncomingMessage]
  await answer.toArray()
  return { status: answer.statusCode, connection: answer.headers.connection }
}

test('who kept a connection open is still answered on it while the server leaves, and told that this was the last', async () => {
  const at = await serveDatabase(world.url)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  expect(await ask(`${at.url}/readyz`, agent)).toMatchObject({ status: 200, connection: 'keep-alive' })
  const left = at.server.close(1_000)
  const last = await ask(`${at.url}/readyz`, agent)
  expect(last).toMatchObject({ status: 503, connection: 'close' })
  await left
})

test('who keeps a connection open longer than a load balancer does is never hung up on in the middle of a call', async () => {
  await using at = await serveDatabase(world.url)
  const { headers } = await fetch(`${at.url}/livez`)
  const seconds = Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])
  expect(seconds, 'nginx keeps its own for 60 s').toBeGreaterThan(60)
})

test('who says nothing, or does not answer when a socket is closed, holds no leaving server up', async () => {
  const at = await serveDatabase(world.url)
  const { port } = new URL(at.url)
  const mute = connect(Number(port), '127.0.0.1')
  await once(mute, 'connect')
  const deaf = await plainSocket(at.url, { app: 'shop' })
  deaf.socket.pause()
  const began = Date.now()
  await at.server.close(0)
  expect(Date.now() - began).toBeLessThan(5_000)
  mute.destroy()
  deaf.socket.terminate()
})

test('a leaving server lets no new socket in', async () => {
  const at = await serveDatabase(world.url)
  const { port } = new URL(at.url)
  const line = connect(Number(port), '127.0.0.1')
  await once(line, 'connect')
  const left = at.server.close(1_000)
  line.write(
    `GET /trpc HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  )
  expect(String(await line.take(1).toArray())).toMatch(/^HTTP\/1\.1 503 /)
  await left
})
