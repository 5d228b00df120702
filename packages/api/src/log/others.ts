import type { House } from '../context.ts'

/**
 * Rings this server's bells for what other servers wrote. Hints from outside may be lost, so the
 * watched rooms are also looked at now and then: a lost hint costs half a second.
 */
export function watchTheOthers(house: House, everyMs: () => number): () => void {
  const heads = new Map<string, number>()
  let desk = ''
  let timer: NodeJS.Timeout
  const look = async () => {
    const rooms = house.bells.names('room:')
    const rows = await house.db.$queryRaw<{ id: string; head: number }[]>`
      SELECT id, "lastSeq" AS head FROM "Room" WHERE id = ANY(${rooms}::uuid[])`
    const known = new Map(heads)
    heads.clear()
    for (const { id, head } of rows) {
      heads.set(id, head)
      if (known.get(id) !== head) house.bells.ringHere(`room:${id}`)
    }
    if (house.bells.names('desk').length === 0) return
    const [row] = await house.db.$queryRaw<
      [{ last: string }]
    >`SELECT max("changedXid")::text AS last FROM "Room"`
    if (row.last !== desk) house.bells.ringHere('desk')
    desk = row.last
  }
  const again = () => {
    timer = setTimeout(() => {
      look()
        .catch((error: unknown) => house.warn('other servers could not be watched; trying again', error))
        .finally(again)
    }, everyMs()).unref()
  }
  again()
  return () => clearTimeout(timer)
}
