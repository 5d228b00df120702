import { createHash } from 'node:crypto'
import type { Db } from '@etalase/db'
import type { Share } from './share.ts'

export interface Taken {
  key: string
  endsAt: Date
}

/**
 * Counts in the database: of many calls at once on many servers no more get through than may. A call that is
 * refused counts nothing, so trying on does not lengthen the wait.
 */
export class ExactCounts {
  readonly #db: Db

  constructor(db: Db) {
    this.#db = db
  }

  /** What was taken, or how many milliseconds until there is room again. */
  async take({ key: name, times, ms }: Share): Promise<Taken | number> {
    const key = hashOf(name)
    if (Math.random() < 0.01) await this.#db.$executeRaw`DELETE FROM "LimitCount" WHERE "endsAt" <= now()`
    const [row] = await this.#db.$queryRaw<{ endsAt: Date }[]>`
      INSERT INTO "LimitCount" AS c (key, used, "endsAt") VALUES (${key}, 1, now() + make_interval(secs => ${ms / 1_000}))
      ON CONFLICT (key) DO UPDATE SET
        used = CASE WHEN c."endsAt" <= now() THEN 1 ELSE c.used + 1 END,
        "endsAt" = CASE WHEN c."endsAt" <= now() THEN excluded."endsAt" ELSE c."endsAt" END
      WHERE c."endsAt" <= now() OR c.used < ${times}
      RETURNING "endsAt"`
    return row ? { key, endsAt: row.endsAt } : Math.max(1, await this.wait({ key: name, times }))
  }

  /** To the window it was taken from; one that began since owes nothing. */
  async giveBack({ key, endsAt }: Taken): Promise<void> {
    await this.#db.$executeRaw`
      UPDATE "LimitCount" SET used = used - 1 WHERE key = ${key} AND "endsAt" = ${endsAt}`
  }

  /** Only looks. */
  async wait({ key, times }: Pick<Share, 'key' | 'times'>): Promise<number> {
    const [row] = await this.#db.$queryRaw<{ ms: number }[]>`
      SELECT ceil(extract(epoch FROM "endsAt" - now()) * 1000)::int AS ms
      FROM "LimitCount" WHERE key = ${hashOf(key)} AND used >= ${times} AND "endsAt" > now()`
    return row?.ms ?? 0
  }
}

/** Whom it counts is nobody's business who reads the database. */
const hashOf = (name: string) => createHash('sha256').update(name).digest('hex')
