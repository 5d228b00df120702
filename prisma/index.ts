import { PrismaPg } from '@prisma/adapter-pg'
import { enter } from './gate.ts'
import { Prisma, PrismaClient } from './generated/client.ts'

export { Prisma }
export { migrate, pending } from './migrate/migrate.ts'

export type Db = PrismaClient
/** What a transaction can do: everything but open another one. */
export type Tx = Prisma.TransactionClient

const limits = '-c lock_timeout=2000 -c statement_timeout=3000 -c idle_in_transaction_session_timeout=10000'
/** The adapter writes and reads times as UTC and says nothing of it, so the database has to think so too. */
const zone = '-c timezone=UTC'
/** Indexes lie in memory or on a disk without arms, and no statement here runs long enough to be worth compiling. */
export const planning = '-c random_page_cost=1.1 -c jit=off'
/** PostgreSQL's own 0.6 forgives no letter missing in a short word: "tepot" is 0.44 of a teapot. */
const forgiving = '-c pg_trgm.word_similarity_threshold=0.4'

/** Whoever asks when it has been closed is refused; Prisma alone would open another pool, which nobody closes. */
class OnePool extends PrismaPg {
  #wasOpened = false

  override connect(): ReturnType<PrismaPg['connect']> {
    if (this.#wasOpened) return Promise.reject(new Error('The database has been closed.'))
    this.#wasOpened = true
    return super.connect()
  }
}

/** Opens the database. No statement may wait long for another, so one stuck room never stops the rest. */
export function connect(url: string, poolSize = 10, { reopens = true } = {}): Db {
  const pool = {
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    query_timeout: 3_500, // a line that died without a word would be waited for by its reader for ever
    options: `${limits} ${zone} ${planning} ${forgiving}`,
    verify: enter,
  }
  return new PrismaClient({ adapter: reopens ? new PrismaPg(pool) : new OnePool(pool) })
}
