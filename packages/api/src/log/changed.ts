import type { Db } from '@etalase/db'

/** Transactions below this number are over, so a reader from here on misses none that is still open. */
export async function headOfChanges(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<
    [{ xmin: string }]
  >`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin`
  return row.xmin
}
