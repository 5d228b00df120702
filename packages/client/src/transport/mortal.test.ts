import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { mortal } from './mortal.ts'

const accept = (key: string) =>
  createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')

/** Takes every connection; says what `greet` does and then nothing any more. */
async function deafServer(greet: (line: Socket, request: string) => void) {
  const lines = new Set<Socket>()
  const server = createServer((line) => {
    lines.add(line.on('error', () => undefined))
    line.once('data', (bytes: Buffer) => greet(line, bytes.toString()))
    line.on('data', () => undefined)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const hangUp = () => lines.forEach((line) => line.destroy())
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hangUp,
    [Symbol.dispose]: () => (hangUp(), void server.close()),
  }
}

function upgrade(line: Socket, request: string) {
  const key = /sec-websocket-key: (.+)\r\n/i.exec(request)![1]!
  line.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept(key)}\r\n\r\n`,
  )
}

function hear(socket: WebSocket) {
  const heard: string[] = []
  for (const name of ['open', 'error', 'close']) socket.addEventListener(name, () => heard.push(name))
  return heard
}

const patience = { opensWithin: 100, closesWithin: 100 }

test('a socket whose opening is not answered fails', async () => {
  using server = await deafServer(() => undefined)
  const heard = hear(new (mortal(WebSocket, patience))(server.url))
  await expect.poll(() => heard).toEqual(['error', 'close'])
})

test('a socket whose closing is not answered is closed all the same, once', async () => {
  using server = await deafServer(upgrade)
  const socket = new (mortal(WebSocket, patience))(server.url)
  const heard = hear(socket)
  await expect.poll(() => heard).toEqual(['open'])
  socket.close()
  await expect.poll(() => heard).toEqual(['open', 'close'])
  server.hangUp()
  await expect.poll(() => socket.readyState).toBe(WebSocket.CLOSED)
  expect(heard).toEqual(['open', 'close'])
})
