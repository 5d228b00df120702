import type { Db } from '@etalase/db'
import { seq as seqShape } from '../field.schema.ts'

/** A log restored from a backup has another epoch: cursors from before it lead nowhere. */
export async function readEpoch(db: Db): Promise<string> {
  const { epoch } = await db.logEpoch.findUniqueOrThrow({ where: { id: 1 } })
  return epoch
}

export function trackedId(epoch: string, seq: number): string {
  return `${epoch}.${seq}`
}

/** The cursor in a tracked id; -1, which no log has, where the epoch is another one. */
export function cursorOf(epoch: string, id: string): number {
  const [of, seq] = id.split('.')
  const cursor = seqShape.safeParse(Number(seq))
  return of === epoch && cursor.success ? cursor.data : -1
}
