import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { appRouter } from '@etalase/api'
import type { House, SessionWatch } from '@etalase/api/house'
import { applyWSSHandler, jsonEncoder } from '@trpc/server/adapters/ws'
import { WebSocketServer, type WebSocket } from 'ws'
import { isForeign, readCaller } from './caller.ts'
import { closeCodes, guard, outletOf } from './socket-guard.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

const maxFrame = 64 * 1024
const maxBatch = 10
const timeToSignIn = 10_000

export interface SocketDoor {
  upgrade: (req: IncomingMessage, socket: Duplex, head: Buffer) => void
  sockets: Set<WebSocket>
  subscriptions: () => number
  /** Takes nobody in any more, and asks everybody to come back elsewhere, spread over some time. */
  drain: (spreadMs: number) => void
}

/** Who is told of what goes on at a door. */
export interface Ears {
  log: Log
  metrics: Metrics
}

/** Queries, mutations and subscriptions over WebSocket, at `/trpc`. */
export function socketDoor(house: House, sessions: SessionWatch, { log, metrics }: Ears): SocketDoor {
  const subscriptions = { open: 0 }
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrame,
    perMessageDeflate: false,
    clientTracking: true,
  })
  const timers = new WeakMap<WebSocket, NodeJS.Timeout>()
  let draining = false
  wss.on('connection', (socket: WebSocket) => {
    guard(socket)
    timers.set(
      socket,
      setTimeout(() => socket.close(closeCodes.sessionEnded, 'Sign in first.'), timeToSignIn).unref(),
    )
  })
  applyWSSHandler({
    wss,
    router: appRouter,
    keepAlive: { enabled: true, pingMs: 25_000, pongWaitMs: 10_000 },
    experimental_encoder: { ...jsonEncoder, decode: decodeBatch },
    async createContext({ req, res: socket, info }) {
      const { connectionParams } = info
      const ctx = await readCaller(house, {
        req,
        connectionParams,
        setCookie: null,
        outlet: outletOf(socket, subscriptions),
      })
      if (ctx.viewer && ctx.token) {
        clearTimeout(timers.get(socket))
        const ended = () => socket.close(closeCodes.sessionEnded, 'The session has ended.')
        const forget = sessions.add(ctx.token, ctx.viewer.id, ended)
        // Whoever left while we looked them up is not going to say so again.
        if (socket.readyState === socket.CLOSED) forget()
        else socket.once('close', forget)
      }
      return ctx
    },
    onError({ error, path, ctx }) {
      metrics.refused(error)
      log.failure(error, path, ctx?.requestId)
    },
  })
  return {
    sockets: wss.clients,
    subscriptions: () => subscriptions.open,
    upgrade(req, socket, head) {
      socket.on('error', () => socket.destroy()) // first of all: an error without a listener ends the process
      const no = draining ? '503 Service Unavailable' : refusal(req)
      if (no) socket.end(`HTTP/1.1 ${no}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      else wss.handleUpgrade(req, socket, head, (client) => wss.emit('connection', client, req))
    },
    drain(spreadMs) {
      draining = true
      for (const socket of wss.clients) {
        setTimeout(() => socket.close(closeCodes.restart, 'The server restarts.'), Math.random() * spreadMs)
      }
    },
  }
}

function refusal(req: IncomingMessage): string | null {
  try {
    // As tRPC will parse it again: what throws there would end the process.
    const url = new URL(req.url ?? '', `http://${req.headers.host ?? 'localhost'}`)
    if (url.pathname !== '/trpc') return '404 Not Found'
  } catch {
    return '400 Bad Request'
  }
  return isForeign(req) ? '403 Forbidden' : null
}

function decodeBatch(data: string | ArrayBuffer | Uint8Array): unknown {
  const frame = jsonEncoder.decode(data)
  if (Array.isArray(frame) && frame.length > maxBatch) throw new Error('Too many calls in one frame.')
  return frame
}
