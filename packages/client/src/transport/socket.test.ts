import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createEtalaseClient } from '../client.ts'

const patience = { timeout: 15_000 }

const accept = (key: string) =>
  createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64')

/** A server that takes every socket, and closes it at once with the one code. */
async function closing(code: number) {
  let came = 0
  const server = createServer((_req, res) => void res.writeHead(503).end())
  server.on('upgrade', (req, socket) => {
    came += 1
    const key = accept(req.headers['sec-websocket-key']!)
    socket.on('error', () => socket.destroy())
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
    )
    socket.end(Buffer.from([0x88, 2, code >> 8, code & 0xff]))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    came: () => came,
    [Symbol.dispose]: () => server.close().closeAllConnections(),
  }
}

function follow(url: string) {
  const client = createEtalaseClient({ url, app: 'shop', token: 'a-token' })
  const ends: string[] = []
  const onEnd = ({ reason }: { reason: string }) => void ends.push(reason)
  client.watchRoom(crypto.randomUUID(), { after: 0, onEvents: () => {}, onReset: () => 0, onEnd })
  return { client, ends, [Symbol.dispose]: () => client.close() }
}

test.each([
  [4401, 'signed-out'],
  [4403, 'denied'],
])(
  'a socket that is closed with %i is not opened again, and whoever follows hears why',
  async (code, reason) => {
    using server = await closing(code)
    using room = follow(server.url)
    await expect.poll(() => room.ends, patience).toEqual([reason])
    expect(room.client.connection.get()).toMatchObject({ phase: 'offline', reason })
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(server.came()).toBe(1)
  },
)

test.each([1012, 4008, 4013])('a socket that is closed with %i is opened again', async (code) => {
  using server = await closing(code)
  using room = follow(server.url)
  await expect.poll(server.came, patience).toBeGreaterThan(2)
  expect(room.ends).toEqual([])
})
