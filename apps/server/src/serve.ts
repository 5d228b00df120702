import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Bells, LiveBoard, SessionWatch, watchCatalogue, type House } from '@etalase/api/house'
import { connect } from '@etalase/db'
import { apiDoor } from './api-door.ts'
import { setSecurityHeaders } from './headers.ts'
import { readiness } from './health.ts'
import type { Log } from './log.ts'
import { openMetrics } from './metrics.ts'
import { meetTheOthers } from './other-servers.ts'
import { pages } from './pages.ts'
import type { LivePace } from './redis-live.ts'
import { socketDoor } from './socket-door.ts'

export interface Settings {
  host: string
  port: number
  databaseUrl: string
  /** Other servers may write to this database too. */
  shared: boolean
  redisUrl?: string | undefined
  livePace?: LivePace
  filesDir: string
  production: boolean
  log: Log
}

const heartbeat = 25_000
const inFlight = 10_000

/** Opens the house and both of its doors on one port. */
export async function serve(settings: Settings) {
  const { host, port, databaseUrl, filesDir, production, log } = settings
  const db = connect(databaseUrl, 20)
  const bells = new Bells()
  const house: House = { db, bells, live: new LiveBoard(bells), production, warn: log.warn }
  const others = meetTheOthers(house, settings)
  const stopCatalogue = watchCatalogue(house)
  const sessions = new SessionWatch(house)
  const metrics = openMetrics(house, others.hints)
  const sockets = socketDoor(house, sessions, { log, metrics })
  const api = apiDoor(house, sessions, { log, metrics })
  metrics.gauge('etalase_sockets', 'WebSockets that are open', () => sockets.sockets.size)
  metrics.gauge('etalase_subscriptions', 'Subscriptions on sockets', sockets.subscriptions)
  metrics.gauge('etalase_streams', 'Subscriptions as server-sent events', () => api.streams.size)
  const files = pages(filesDir)
  let draining = false

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const path = (req.url ?? '/').split('?')[0]!
    if (path.startsWith('/trpc/')) return api.answer(req, res, path.slice('/trpc/'.length))
    if (path === '/livez') return json(res, 200, { ok: true })
    if (path === '/readyz') {
      const health = await readiness(db, databaseUrl, draining)
      return json(res, health.ok ? 200 : 503, {
        ...health,
        degraded: others.hints?.healthy === false ? ['redis'] : [],
      })
    }
    if (path === '/metrics') return void res.setHeader('content-type', metrics.type).end(await metrics.text())
    files(req, res)
  }
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (req, res) => {
    setSecurityHeaders(res, production)
    const took = metrics.requests.startTimer({ door: req.url?.startsWith('/trpc/') ? 'api' : 'page' })
    res.once('close', () => took({ status: res.statusCode }))
    answer(req, res).catch((error: unknown) => {
      log.warn('a request failed', error)
      if (res.headersSent) res.destroy()
      else json(res, 500, { error: 'Something went wrong on our side. Try again in a moment.' })
    })
  })
  server.on('upgrade', sockets.upgrade)
  const ticking = setInterval(() => bells.tick(), heartbeat)
  server.listen(port, host)
  await once(server, 'listening')

  return {
    port: (server.address() as AddressInfo).port,
    house,
    sockets: sockets.sockets,
    /** Lets everybody go in peace: notices first, then what is in flight, then the pools. */
    async close(spreadMs = Math.min(10_000, sockets.sockets.size * 10)): Promise<void> {
      draining = true
      const closed = once(server, 'close')
      sockets.drain(spreadMs)
      for (const stream of api.streams) setTimeout(() => stream.destroy(), Math.random() * spreadMs)
      server.close()
      const hurry = setTimeout(() => server.closeAllConnections(), spreadMs + inFlight)
      const idle = setInterval(() => server.closeIdleConnections(), 50) // what was in flight goes idle later
      await closed
      clearTimeout(hurry)
      clearInterval(idle)
      clearInterval(ticking)
      sessions.close()
      stopCatalogue()
      await others.close()
      await db.$disconnect()
    },
  }
}

export type Server = Awaited<ReturnType<typeof serve>>

function json(res: ServerResponse, status: number, body: object): void {
  res
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body))
}
