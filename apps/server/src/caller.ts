import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import {
  databaseTrouble,
  tokenOf,
  viewerOf,
  type AppName,
  type Context,
  type House,
} from '@etalase/api/house'
import { TRPCError } from '@trpc/server'

interface Call {
  req: IncomingMessage
  connectionParams: Record<string, unknown> | null
  setCookie: Context['setCookie']
  outlet: Context['outlet']
}

/** From cookies, a bearer token or a socket's first message to who calls. */
export async function readCaller(house: House, call: Call): Promise<Context> {
  const { req, connectionParams, setCookie, outlet } = call
  const app = appOf(connectionParams?.['app'] ?? req.headers['x-etalase-app'])
  const bearer = connectionParams?.['token']
  const authorization = typeof bearer === 'string' ? `Bearer ${bearer}` : req.headers.authorization
  const token = tokenOf(house, { app, cookie: req.headers.cookie ?? '', authorization })
  const viewer = await viewerOf(house, app, token).catch((error: unknown) => {
    throw databaseTrouble(error) ?? error
  })
  const ip = req.socket.remoteAddress ?? ''
  const userAgent = (req.headers['user-agent'] ?? '').slice(0, 300)
  return {
    house,
    app,
    viewer,
    token: viewer && token,
    ip,
    userAgent,
    requestId: randomUUID(),
    setCookie,
    outlet,
  }
}

function appOf(name: unknown): AppName {
  if (name === 'shop' || name === 'desk') return name
  throw new TRPCError({
    code: 'BAD_REQUEST',
    message: 'Name your app: the header "x-etalase-app: shop" or "desk" (on a socket: connectionParams.app).',
  })
}

/** A browser says where a page comes from; another site's page may not call on anybody's behalf. */
export function isForeign(req: IncomingMessage): boolean {
  const { origin, host } = req.headers
  if (origin === undefined) return req.headers['sec-fetch-site'] === 'cross-site'
  try {
    return new URL(origin).host !== host
  } catch {
    return true
  }
}
