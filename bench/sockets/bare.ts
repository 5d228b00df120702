import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

// The least that a socket can cost: ws by itself, and nobody who says anything.
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', (socket) => socket.on('message', () => undefined))
server.on('listening', () => {
  process.stdout.write(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
