import type { House } from '@etalase/api/house'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What /metrics shows; a registry of its own, so that two servers in one process do not mix. */
export function openMetrics(house: House, sockets: () => number) {
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
  gauge('etalase_sockets', 'WebSockets that are open', sockets)
  gauge('etalase_bells', 'Readers that wait for a bell', () => house.bells.size)
  const requests = new Histogram({
    name: 'etalase_http_seconds',
    help: 'HTTP requests by door and status',
    labelNames: ['door', 'status'],
    registers,
  })
  return { text: () => registry.metrics(), type: registry.contentType, requests }
}
