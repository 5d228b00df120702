import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { appRouter } from '@etalase/api'
import { Refusal, requestIdOf, type House, type SessionWatch } from '@etalase/api/house'
import { applyWSSHandler, jsonEncoder } from '@trpc/server/adapters/ws'
import { WebSocketServer, type WebSocket } from 'ws'
import { addressOf } from './address.ts'
import { isForeign, readCaller } from './caller.ts'
import { decodeFrame } from './frames.ts'
import { outletOf } from './outlet.ts'
import { closeCodes, drop, guard } from './socket-guard.ts'
import { Stranger } from './stranger.ts'
import type { Places } from '../limits/places.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'

const maxFrame = 64 * 1024

export interface SocketDoor {
  upgrade: (req: IncomingMessage, socket: Duplex, head: Buffer) => void
  sockets: Set<WebSocket>
  subscriptions: () => number
  /** Takes nobody in any more, and asks everybody to come back elsewhere, spread over some time. */
  drain: (spreadMs: number) => void
}

/** What both doors share: who is told of what goes on there, and who may come in. */
export interface Hall {
  log: Log
  metrics: Metrics
  places: Places
  trustedProxies: number
  isOpen: () => boolean
}

/** Queries, mutations and subscriptions over WebSocket, at `/trpc`. */
export function socketDoor(house: House, sessions: SessionWatch, hall: Hall): SocketDoor {
  const { log, metrics, places, trustedProxies, isOpen } = hall
  const subscriptions = { open: 0 }
  const wss = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrame,
    perMessageDeflate: false,
    clientTracking: true,
  })
  const strangers = new WeakMap<WebSocket, Stranger>()
  let draining = false
  wss.on('connection', (socket: WebSocket, _: IncomingMessage, leave: () => void) => {
    guard(socket)
    strangers.set(socket, new Stranger(socket, leave))
  })
  applyWSSHandler({
    wss,
    router: appRouter,
    keepAlive: { enabled: true, pingMs: 25_000, pongWaitMs: 10_000 },
    experimental_encoder: { ...jsonEncoder, decode: decodeFrame },
    async createContext({ req, res: socket, info }) {
      const { connectionParams } = info
      const stranger = strangers.get(socket)
      stranger?.greeted()
      const ctx = await readCaller(house, {
        req,
        trustedProxies,
        connectionParams,
        setCookie: null,
        outlet: outletOf(socket, subscriptions),
      })
      if (!ctx.viewer) stranger?.isNobody()
      if (ctx.viewer && ctx.token) {
        const freePlace = places.take('sockets', ctx)
        if (!freePlace) {
          drop(socket, closeCodes.tooMany, 'Too many windows are open. Close some.')
          throw new Refusal('TOO_MANY')
        }
        stranger?.isKnown() // not before: who is turned away is a stranger until they are gone
        const ended = () => drop(socket, closeCodes.sessionEnded, 'The session has ended.')
        const forget = sessions.add(ctx.token, ctx.viewer.id, ended)
        const leave = () => (freePlace(), forget())
        // Whoever left while we looked them up is not going to say so again.
        if (socket.readyState === socket.CLOSED) leave()
        else socket.once('close', leave)
      }
      return ctx
    },
    onError({ error, path, ctx }) {
      if (isBrokenFrame(error.cause)) return // its socket has been closed, and it is no fault of ours
      metrics.refused(error)
      log.failure(error, path, requestIdOf(error, ctx))
    },
  })
  return {
    sockets: wss.clients,
    subscriptions: () => subscriptions.open,
    upgrade(req, socket, head) {
      socket.on('error', () => socket.destroy()) // first of all: an error without a listener ends the process
      const no = draining || !isOpen() ? '503 Service Unavailable' : refusal(req)
      const leave = no ? null : places.take('strangers', { viewer: null, ip: addressOf(req, trustedProxies) })
      if (!leave) return turnAway(socket, no ?? '429 Too Many Requests\r\nRetry-After: 10')
      socket.once('close', leave) // also when the upgrade comes to nothing
      wss.handleUpgrade(req, socket, head, (client) => wss.emit('connection', client, req, leave))
    },
    drain(spreadMs) {
      draining = true
      for (const socket of wss.clients) {
        setTimeout(drop, Math.random() * spreadMs, socket, closeCodes.restart, 'The server restarts.')
      }
    },
  }
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
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

function isBrokenFrame(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('WS_ERR_')
}
