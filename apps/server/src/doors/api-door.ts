import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refusal, requestIdOf, type House, type SessionWatch } from '@etalase/api/house'
import { appRouter } from '@etalase/api'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { isForeign, readCaller } from './caller.ts'
import type { Hall } from './socket-door.ts'

const maxBody = 64 * 1024
const maxBatch = 10

/** Queries, mutations and server-sent events over HTTP. */
export function apiDoor(house: House, sessions: SessionWatch, hall: Hall) {
  const { log, metrics, places, trustedProxies } = hall
  const streams = new Set<ServerResponse>()
  const answer = async (req: IncomingMessage, res: ServerResponse, path: string): Promise<void> => {
    res.setHeader('cache-control', 'no-store')
    const no = refusal(req, path)
    if (no) return deny(res, ...no)
    await nodeHTTPRequestHandler({
      router: appRouter,
      req,
      res,
      path,
      maxBodySize: maxBody,
      maxBatchSize: maxBatch,
      async createContext({ info }) {
        const setCookie = (cookie: string) => void res.appendHeader('set-cookie', cookie)
        const ctx = await readCaller(house, {
          req,
          trustedProxies,
          // The app only, for streams that can set no header: a token in an address ends up in logs.
          connectionParams: { app: info.connectionParams?.['app'] },
          setCookie,
          outlet: null,
        })
        res.setHeader('x-request-id', ctx.requestId)
        if (info.type !== 'subscription') return ctx
        const freePlace = places.take('streams', ctx)
        if (!freePlace) throw new Refusal('TOO_MANY')
        whenClosed(res, freePlace)
        if (ctx.viewer && ctx.token) {
          streams.add(res)
          const forget = sessions.add(ctx.token, ctx.viewer.id, () => res.destroy())
          whenClosed(res, () => (streams.delete(res), forget()))
        }
        return ctx
      },
      responseMeta({ type, paths = [], data, errors }) {
        metrics.sends.inc(
          paths.filter((it, n) => it === 'message.send' && data[n] && 'result' in data[n]).length,
        )
        const wait = Math.max(0, ...errors.map((it) => (it instanceof Refusal && it.retryAfterMs) || 0))
        return {
          headers: {
            ...(type === 'subscription' && { 'cache-control': 'no-store, no-transform' }),
            ...(wait > 0 && { 'retry-after': String(Math.ceil(wait / 1_000)) }),
          },
        }
      },
      onError({ error, path: procedure, ctx }) {
        const requestId = requestIdOf(error, ctx)
        if (!ctx && !res.headersSent) res.setHeader('x-request-id', requestId)
        metrics.refused(error)
        log.failure(error, procedure, requestId)
      },
    })
  }
  return {
    answer,
    streams,
    /** Ends every stream, spread over some time; one that comes meanwhile, at the end of it. */
    drain(spreadMs: number) {
      for (const stream of streams) setTimeout(finish, Math.random() * spreadMs, stream)
      setTimeout(() => streams.forEach(finish), spreadMs)
    },
  }
}

/** To its end and not in the middle, which a browser would call an error; and its connection is not for reuse. */
function finish(stream: ServerResponse): void {
  const { socket } = stream
  stream.end(() => socket?.destroySoon())
}

/** Whoever left while we looked them up is not going to say so again. */
function whenClosed(res: ServerResponse, leave: () => void): void {
  if (res.closed) leave()
  else res.once('close', leave)
}

function refusal(req: IncomingMessage, path: string): [number, string, string] | null {
  if (!isReadable(path)) return [400, 'BAD_REQUEST', 'This address cannot be read.']
  if (isForeign(req)) return [403, 'FORBIDDEN', 'This address may not call the server.']
  if (req.method === 'GET') return null
  if (req.method !== 'POST') return [405, 'METHOD_NOT_SUPPORTED', 'Queries are GET, mutations are POST.']
  const type = req.headers['content-type']?.split(';')[0]?.trim()
  if (type !== 'application/json') return [415, 'UNSUPPORTED_MEDIA_TYPE', 'Send JSON, as application/json.']
  if (!req.headers['x-etalase-app'])
    return [400, 'BAD_REQUEST', 'Send the header "x-etalase-app: shop" or "desk".']
  return null
}

/** As tRPC will decode it, which would call it a fault of ours. */
function isReadable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== ''
  } catch {
    return false
  }
}

function deny(res: ServerResponse, httpStatus: number, code: string, message: string): void {
  const requestId = randomUUID()
  const data = { code, httpStatus, refusal: null, requestId }
  res.writeHead(httpStatus, { 'content-type': 'application/json', 'x-request-id': requestId })
  res.end(JSON.stringify({ error: { message, code: -32_600, data } }))
}
