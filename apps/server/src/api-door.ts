import type { IncomingMessage, ServerResponse } from 'node:http'
import type { House, SessionWatch } from '@etalase/api/house'
import { appRouter } from '@etalase/api'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { isForeign, readCaller } from './caller.ts'
import type { Ears } from './socket-door.ts'

const maxBody = 64 * 1024
const maxBatch = 10

/** Queries, mutations and server-sent events over HTTP. */
export function apiDoor(house: House, sessions: SessionWatch, { log, metrics }: Ears) {
  const streams = new Set<ServerResponse>()
  const answer = async (req: IncomingMessage, res: ServerResponse, path: string): Promise<void> => {
    const no = refusal(req)
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
          connectionParams: info.connectionParams,
          setCookie,
          outlet: null,
        })
        res.setHeader('x-request-id', ctx.requestId)
        if (info.type === 'subscription' && ctx.viewer && ctx.token) {
          streams.add(res)
          const forget = sessions.add(ctx.token, ctx.viewer.id, () => res.destroy())
          const leave = () => (streams.delete(res), forget())
          // Whoever left while we looked them up is not going to say so again.
          if (res.closed) leave()
          else res.once('close', leave)
        }
        return ctx
      },
      responseMeta({ paths = [], data }) {
        metrics.sends.inc(
          paths.filter((it, n) => it === 'message.send' && data[n] && 'result' in data[n]).length,
        )
        return {}
      },
      onError({ error, path: procedure, ctx }) {
        metrics.refused(error)
        log.failure(error, procedure, ctx?.requestId)
      },
    })
  }
  return { answer, streams }
}

function refusal(req: IncomingMessage): [number, string, string] | null {
  if (isForeign(req)) return [403, 'FORBIDDEN', 'This address may not call the server.']
  if (req.method === 'GET') return null
  if (req.method !== 'POST') return [405, 'METHOD_NOT_SUPPORTED', 'Queries are GET, mutations are POST.']
  const type = req.headers['content-type']?.split(';')[0]?.trim()
  if (type !== 'application/json') return [415, 'UNSUPPORTED_MEDIA_TYPE', 'Send JSON, as application/json.']
  if (!req.headers['x-etalase-app'])
    return [400, 'BAD_REQUEST', 'Send the header "x-etalase-app: shop" or "desk".']
  return null
}

function deny(res: ServerResponse, httpStatus: number, code: string, message: string): void {
  res.writeHead(httpStatus, { 'content-type': 'application/json' })
  res.end(JSON.stringify({ error: { message, code: -32_600, data: { code, httpStatus, refusal: null } } }))
}
