import { setTimeout as pause } from 'node:timers/promises'
import type { Cast } from '../cast/gather.ts'
import type { Ground } from '../ground/ground.ts'

/** Until nothing is under way and every open view is at its room's head, or for as long as it may take. */
export async function settle(ground: Ground, cast: Cast, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs
  while (Date.now() < deadline) {
    if (cast.diary.open.size === 0 && (await isAtHead(ground, cast))) return
    await pause(200)
  }
}

async function isAtHead({ database }: Ground, { sights, roomIds }: Cast): Promise<boolean> {
  const rows = await database.db.room.findMany({
    where: { id: { in: roomIds } },
    select: { id: true, lastSeq: true },
  })
  const heads = new Map(rows.map(({ id, lastSeq }) => [id, lastSeq]))
  return sights.every((sight) => sight.ended !== null || sight.head === heads.get(sight.roomId))
}
