import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

interface Rules {
  sockets: boolean
  streams: boolean
}

const isStream = (req: IncomingMessage) => req.headers.accept?.includes('text/event-stream') ?? false

/** A proxy as some offices have it: it lets pages through, and what it was not told to refuse. */
export async function openGate(to: string, rules: Rules) {
  const target = new URL(to)
  /** Paths that went through, streams by themselves. */
  const passed = { pages: [] as string[], streams: [] as string[], sockets: 0 }
  const wires = new Set<Duplex>()

  function pass(req: IncomingMessage, res: ServerResponse) {
    if (isStream(req) && !rules.streams) return void res.writeHead(403).end('Streaming is not allowed here.')
    passed[isStream(req) ? 'streams' : 'pages'].push(req.url ?? '')
    const { method, headers, url: path } = req
    const onward = request({ host: target.hostname, port: target.port, method, headers, path }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(res)
    })
    onward.on('error', () => res.destroy())
    res.on('close', () => onward.destroy())
    req.pipe(onward)
  }
  function upgrade(req: IncomingMessage, near: Duplex, head: Buffer) {
    near.on('error', () => near.destroy())
    if (!rules.sockets) return void near.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n')
    passed.sockets += 1
    const far = connect(Number(target.port), target.hostname)
    const lines = req.rawHeaders.map((part, i) => (i % 2 ? `${part}\r\n` : `${part}: `)).join('')
    far.write(`GET ${req.url} HTTP/1.1\r\n${lines}\r\n`)
    far.write(head)
    far.on('error', () => near.destroy())
    far.on('close', () => (wires.delete(near), near.destroy()))
    near.on('close', () => far.destroy())
    wires.add(near)
    near.pipe(far).pipe(near)
  }
  const server = createServer(pass)
  server.on('upgrade', upgrade)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    passed,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      for (const wire of wires) wire.destroy()
      await once(server, 'close')
    },
  }
}
