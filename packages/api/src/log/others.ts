import { Prisma } from '@etalase/db'
import type { House } from '../context.ts'
import { headOfChanges, sinceIn } from './changed.ts'
import { epoch } from './epoch.ts'
import { repeatedly } from './repeatedly.ts'

/**
 * Rings this server's bells for what other servers wrote. Hints from outside may be lost, so the
 * watched rooms are also looked at now and then: a lost hint costs half a second.
 */
export function watchTheOthers(house: House, everyMs: () => number): () => void {
  const lookAtRooms = watchRooms(house)
  const lookAtDesk = watchDesk(house)
  return repeatedly(house, {
    everyMs,
    async look() {
      await lookAtRooms()
      await lookAtDesk()
    },
  })
}

function watchRooms(house: House) {
  let heads = new Map<string, string>()
  return async () => {
    const rooms = house.bells.names('room:')
    if (rooms.length === 0) return
    const rows = await house.db.$queryRaw<{ id: string; head: string }[]>(Prisma.sql`
      SELECT id, ${epoch} || '.' || "lastSeq" AS head FROM "Room" WHERE id = ANY(${rooms}::uuid[])`)
    const known = heads
    heads = new Map(rows.map(({ id, head }) => [id, head]))
    for (const { id, head } of rows) if (known.get(id) !== head) house.bells.ringHere(`room:${id}`)
  }
}

function watchDesk(house: House) {
  let cursor: string | null = null
  return async () => {
    if (house.bells.names('desk').length === 0) return
    const head = await headOfChanges(house.db)
    const since = sinceIn(head, cursor)
    if (since === null || (await hasChanged(house, since))) house.bells.ringHere('desk')
    cursor = head
  }
}

async function hasChanged({ db }: House, since: bigint): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ changed: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM "Room" WHERE "changedXid" >= ${since}) AS changed`
  return row.changed
}
