import { Refusal, type House } from '@etalase/api/house'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Hints } from './hints.ts'

/** What /metrics shows; a registry of its own, so that two servers in one process do not mix. */
export function openMetrics(house: House, hints: Hints | null) {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value())
      },
    })
  gauge('etalase_bells', 'Readers that wait for a bell', () => house.bells.size)
  if (hints) countHints(registry, gauge, hints)
  const requests = new Histogram({
    name: 'etalase_http_seconds',
    help: 'HTTP requests by door and status',
    labelNames: ['door', 'status'],
    registers,
  })
  const sends = new Counter({ name: 'etalase_sends_total', help: 'Messages that were taken in', registers })
  const failures = new Counter({
    name: 'etalase_refusals_total',
    help: 'Calls that were answered with no, by why; FAULT is our own',
    labelNames: ['reason'],
    registers,
  })
  return {
    text: () => registry.metrics(),
    type: registry.contentType,
    requests,
    gauge,
    sends,
    refused: (error: { code: string }) => failures.inc({ reason: reasonOf(error) }),
  }
}

export type Metrics = ReturnType<typeof openMetrics>

function reasonOf(error: { code: string }): string {
  if (error instanceof Refusal) return error.reason
  return error.code === 'INTERNAL_SERVER_ERROR' ? 'FAULT' : error.code
}

type AddGauge = (name: string, help: string, value: () => number) => void

function countHints(registry: Registry, gauge: AddGauge, hints: Hints): void {
  gauge('etalase_redis_up', '1 while hints go round by Redis, 0 while it is away', () =>
    Number(hints.healthy),
  )
  const counter = new Counter({
    name: 'etalase_hints_total',
    help: 'Hints to and from other servers: sent, heard, and dropped while Redis is away',
    labelNames: ['way'],
    registers: [],
    collect() {
      this.reset()
      for (const [way, count] of Object.entries(hints.counts)) this.inc({ way }, count)
    },
  })
  registry.registerMetric(counter)
}
