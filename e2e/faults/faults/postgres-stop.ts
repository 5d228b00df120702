import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

/** PostgreSQL keeps every connection and answers none: servers say that they are not ready, and live. */
export const postgresStop: Fault = {
  name: 'postgres-stop',
  async inject({ ground, ms, over, expect }) {
    ground.database.freeze()
    try {
      await pause(ms / 2)
      const [ready, live] = await Promise.all(
        ['/readyz', '/livez'].map((path) => Promise.all(ground.servers.map((one) => one.status(path)))),
      )
      expect(
        `/readyz answers ${ready!.join()} without the database`,
        ready!.every((it) => it === 503),
      )
      expect(
        `/livez answers ${live!.join()} without the database`,
        live!.every((it) => it === 200),
      )
      await pause(ms / 2)
    } finally {
      ground.database.thaw()
    }
    over()
  },
}
