import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Bells, LiveBoard, openLimits, SessionWatch, watchCatalogue, type House } from '@etalase/api/house'
import { connect } from '@etalase/db'
import { apiDoor } from './doors/api-door.ts'
import { setSecurityHeaders } from './doors/headers.ts'
import { ErasedFirst } from './erased-first.ts'
import { readiness } from './health.ts'
import { leave, watchUnused } from './leave.ts'
import { Places } from './limits/places.ts'
import type { Log } from './log.ts'
import { openMetrics } from './metrics.ts'
import { meetTheOthers, openRedis } from './redis/other-servers.ts'
import { pages } from './pages.ts'
import type { LivePace } from './redis/live.ts'
import { socketDoor } from './doors/socket-door.ts'

export interface Settings {
  host: string
  port: number
  databaseUrl: string
  /** Other servers may write to this database too. */
  shared: boolean
  redisUrl?: string | undefined
  /** How many proxies in front add to X-Forwarded-For. */
  trustedProxies?: number
  /** So many times the usual limits. */
  limitsFactor?: number
  livePace?: LivePace
  filesDir: string
  production: boolean
  log: Log
}

const heartbeat = 25_000
/** Longer than a load balancer keeps its own (nginx: 60 s), else it could ask just when we hang up. */
const keepAliveTimeout = 75_000

/** Opens the house and both of its doors on one port. */
export async function serve(settings: Settings) {
  const { host, port, databaseUrl, redisUrl, filesDir, production, log } = settings
  const { trustedProxies = 0, limitsFactor: factor = 1 } = settings
  const db = connect(databaseUrl, 20, { reopens: false })
  const bells = new Bells()
  const redis = redisUrl ? openRedis(redisUrl, log) : null
  const hints = redis?.hints ?? null
  const limits = openLimits({ db, factor, shared: redis?.counts })
  const house: House = { db, bells, live: new LiveBoard(bells), limits, production, warn: log.warn }
  const stopMeeting = meetTheOthers(house, hints, settings)
  const stopCatalogue = watchCatalogue(house)
  const sessions = new SessionWatch(house)
  const metrics = openMetrics(house, hints)
  const erased = new ErasedFirst(house)
  const hall = { log, metrics, places: new Places(limits), trustedProxies, isOpen: () => erased.isOpen }
  const sockets = socketDoor(house, sessions, hall)
  const api = apiDoor(house, sessions, hall)
  metrics.gauge('etalase_sockets', 'WebSockets that are open', () => sockets.sockets.size)
  metrics.gauge('etalase_subscriptions', 'Subscriptions on sockets', sockets.subscriptions)
  metrics.gauge('etalase_streams', 'Subscriptions as server-sent events', () => api.streams.size)
  const files = pages(filesDir)
  let draining = false

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const path = (req.url ?? '/').split('?')[0]!
    if (path === '/livez') return json(res, 200, { ok: true })
    if (path === '/readyz') {
      const here = [...(draining ? ['draining'] : []), ...(erased.isOpen ? [] : ['erasing again'])]
      const health = await readiness(db, databaseUrl, here)
      return json(res, health.ok ? 200 : 503, {
        ...health,
        degraded: hints?.healthy === false ? ['redis'] : [],
      })
    }
    if (path === '/metrics') return void res.setHeader('content-type', metrics.type).end(await metrics.text())
    if (!erased.isOpen) return json(res, 503, { ok: false })
    if (path.startsWith('/trpc/')) return api.answer(req, res, path.slice('/trpc/'.length))
    files(req, res)
  }
  const patience = { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout }
  const server = createServer(patience, (req, res) => {
    setSecurityHeaders(res, production)
    if (draining) res.setHeader('connection', 'close')
    const took = metrics.requests.startTimer({ door: req.url?.startsWith('/trpc/') ? 'api' : 'page' })
    res.once('close', () => took({ status: res.statusCode }))
    answer(req, res).catch((error: unknown) => {
      const requestId = randomUUID()
      log.warn('a request failed', error, requestId)
      if (res.headersSent) return void res.destroy()
      const data = { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, refusal: null, requestId }
      const message = 'Something went wrong on our side. Try again in a moment.'
      json(res, 500, { error: { message, code: -32_603, data } })
    })
  })
  await erased.begin() // a load balancer had better not find a door that is open a moment later
  server.on('upgrade', sockets.upgrade)
  const unused = watchUnused(server)
  const stopTicking = bells.tickEvery(heartbeat)
  server.listen(port, host)
  await once(server, 'listening')

  return {
    port: (server.address() as AddressInfo).port,
    house,
    sockets: sockets.sockets,
    /** Lets everybody go in peace: notices first, then what is in flight, then the pools. */
    async close(spreadMs = Math.min(10_000, 1_000 + sockets.sockets.size * 10)): Promise<void> {
      draining = true
      erased.leave()
      sockets.drain(spreadMs)
      api.drain(spreadMs)
      await leave(server, unused, spreadMs)
      stopTicking()
      sessions.close()
      stopCatalogue()
      stopMeeting()
      await redis?.close()
      await haveEnded(bells)
      await db.$disconnect()
    },
  }
}

export type Server = Awaited<ReturnType<typeof serve>>

/** Streams that were cut end in their own time; what they write last must not open the database again. */
async function haveEnded(bells: Bells): Promise<void> {
  for (let n = 0; bells.size > 0 && n < 50; n++) await pause(20)
  await pause(0)
}

function json(res: ServerResponse, status: number, body: object): void {
  res
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body))
}
