import { Refusal, type House, type Limits } from '@etalase/api/house'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Hints } from './redis/hints.ts'

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
  countLimits(registry, house.limits)
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
  const help = 'Hints to and from other servers: sent, heard, and dropped while Redis is away'
  count(registry, { name: 'etalase_hints_total', help, label: 'way' }, () => Object.entries(hints.counts))
}

function countLimits(registry: Registry, limits: Limits): void {
  const refused = 'Calls and sockets that were refused because a limit was reached'
  count(registry, { name: 'etalase_limited_total', help: refused, label: 'limit' }, () => limits.refused)
  const where =
    'Where limits were counted: redis, or memory where it is away, and those of signing in in the database'
  count(registry, { name: 'etalase_limit_counts_total', help: where, label: 'where' }, () =>
    Object.entries(limits.counted),
  )
}

/** A counter of what somebody else counts. */
function count(
  registry: Registry,
  { name, help, label }: Record<'name' | 'help' | 'label', string>,
  read: () => Iterable<[string, number]>,
): void {
  const counter = new Counter({
    name,
    help,
    labelNames: [label],
    registers: [],
    collect() {
      this.reset()
      for (const [value, times] of read()) this.inc({ [label]: value }, times)
    },
  })
  registry.registerMetric(counter)
}
