import { Prisma, type Db } from '@etalase/db'
import { epoch, epochOf } from './epoch.ts'

/** Transactions below its number are over, so a reader from here on misses none that is still open. */
export async function headOfChanges(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<[{ head: string }]>(Prisma.sql`
    SELECT ${epoch} || '.' || pg_snapshot_xmin(pg_current_snapshot())::text AS head`)
  return row.head
}

/** The transaction to read changes from; null where a cursor leads nowhere, or there is none. */
export function sinceIn(head: string, cursor: string | null): bigint | null {
  return cursor !== null && epochOf(cursor) === epochOf(head) ? transactionOf(cursor) : null
}

export function transactionOf(cursor: string): bigint {
  return BigInt(cursor.slice(cursor.lastIndexOf('.') + 1))
}
