import type { Prisma, Tx } from '@etalase/db'

/** So many lines at once that no statement comes near its limit. */
export const stretch = 2_000

/** The receipts of presses on cards; `a` is the press in the query around `which`. */
export async function erasePresses(tx: Tx, which: Prisma.Sql): Promise<void> {
  for (let gone = stretch; gone === stretch;)
    gone = await tx.$executeRaw`
      DELETE FROM "CardAction" WHERE id = ANY(ARRAY(SELECT a.id FROM "CardAction" a WHERE ${which} LIMIT ${stretch}))`
}
