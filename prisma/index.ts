import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from './generated/client.ts'

export { Prisma }
export { migrate, pending } from './migrate/migrate.ts'

export type Db = PrismaClient
/** What a transaction can do: everything but open another one. */
export type Tx = Prisma.TransactionClient

const limits = '-c lock_timeout=2000 -c statement_timeout=3000 -c idle_in_transaction_session_timeout=10000'
/** Indexes lie in memory or on a disk without arms, and no statement here runs long enough to be worth compiling. */
export const planning = '-c random_page_cost=1.1 -c jit=off'
/** PostgreSQL's own 0.6 forgives no letter missing in a short word: "tepot" is 0.44 of a teapot. */
const forgiving = '-c pg_trgm.word_similarity_threshold=0.4'

/** Opens the database. No statement may wait long for another, so one stuck room never stops the rest. */
export function connect(url: string, poolSize = 10): Db {
  const pool = {
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    query_timeout: 3_500, // a line that died without a word would be waited for by its reader for ever
    options: `${limits} ${planning} ${forgiving}`,
  }
  return new PrismaClient({ adapter: new PrismaPg(pool) })
}
