import { setTimeout as pause } from 'node:timers/promises'
import { isSend } from '../checker/sends.ts'
import type { Fault } from '../fault.ts'

/** What was under way when it stopped: an answer, or the end of what had been taken away. */
const underWay = 1_000

/** PostgreSQL keeps every connection and answers none: servers say that they are not ready, and live. */
export const postgresStop: Fault = {
  name: 'postgres-stop',
  atLeastMs: 30_000,
  async inject({ ground, cast, ms, over, expect }) {
    const began = Date.now()
    const meanwhile = (at: number) => at > began + underWay
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
      const ended = cast.sights.filter((sight) => sight.ended && meanwhile(sight.ended.at))
      expect(`${ended.length} subscriptions ended: ${ended[0]?.ended?.why}`, ended.length === 0)
      const acked = cast.diary.lines.filter(
        (line) => isSend(line) && line.phase === 'ok' && meanwhile(line.at),
      )
      expect(`${acked.length} messages were acknowledged without a database`, acked.length === 0)
      const failed = cast.diary.lines.filter((it) => isSend(it) && it.phase === 'fail' && meanwhile(it.at))
      expect(`${failed.length} messages failed for good: ${failed[0]?.error}`, failed.length === 0)
    } finally {
      ground.database.thaw()
    }
    over()
  },
}
