import { Prisma, type Db } from '@etalase/db'
import { seq as seqShape } from '../field.schema.ts'

/**
 * A log restored from a backup has another epoch: cursors from before it lead nowhere. To be read in the same
 * statement as what it is the epoch of, for a restore may come between two.
 */
export const epoch = Prisma.sql`(SELECT epoch FROM "LogEpoch" WHERE id = 1)`

export async function readEpoch(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<[{ epoch: string }]>(Prisma.sql`SELECT ${epoch} AS epoch`)
  return row.epoch
}

export function trackedId(epoch: string, number: number | bigint): string {
  return `${epoch}.${number}`
}

export interface Place {
  epoch: string
  /** -1, which no log has, where it is no number of one. */
  seq: number
}

/** What a tracked id of a room's log says. */
export function placeOf(id: string): Place {
  const seq = seqShape.safeParse(Number(id.slice(id.lastIndexOf('.') + 1)))
  return { epoch: epochOf(id), seq: seq.success ? seq.data : -1 }
}

/** Nothing in a cursor of before cursors had an epoch: it is of no log that there is. */
export function epochOf(cursor: string): string {
  return cursor.slice(0, Math.max(0, cursor.lastIndexOf('.')))
}
