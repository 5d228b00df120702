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
import { addressOf } from './address.ts'

interface Call {
  req: IncomingMessage
  trustedProxies: number
  connectionParams: Record<string, unknown> | null
  setCookie: Context['setCookie']
  outlet: Context['outlet']
}

/** From cookies, a bearer token or a socket's first message to who calls. */
export async function readCaller(house: House, call: Call): Promise<Context> {
  const { req, trustedProxies, connectionParams, setCookie, outlet } = call
  const app = appOf(connectionParams?.['app'] ?? req.headers['x-etalase-app'])
  const bearer = connectionParams?.['token']
  const authorization = typeof bearer === 'string' ? `Bearer ${bearer}` : req.headers.authorization
  const token = tokenOf(house, { app, cookie: req.headers.cookie ?? '', authorization })
  const viewer = await viewerOf(house, app, token).catch((error: unknown) => {
    throw databaseTrouble(error) ?? error
  })
  const userAgent = (req.headers['user-agent'] ?? '').slice(0, 300)
  return {
    house,
    app,
    viewer,
    token: viewer && token,
    ip: addressOf(req, trustedProxies),
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
  const { origin, host, upgrade } = req.headers
  const site = req.headers['sec-fetch-site']
  if (origin === undefined) return site !== undefined && site !== 'same-origin' && site !== 'none'
  // The same name without TLS is another site; of a socket not every browser says so in the same way.
  if (upgrade === undefined && site === 'cross-site') return true
  try {
    const { protocol, host: from } = new URL(origin)
    return !/^https?:$/.test(protocol) || from !== host
  } catch {
    return true
  }
}
