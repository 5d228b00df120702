import type { Tx } from '@etalase/db'

/** Whoever signed in had been a guest. Rooms know who of before that was noted, and of servers that did not note it. */
export async function guestsBefore(tx: Tx, shopperId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "User" WHERE "becameId" = ${shopperId}::uuid
    UNION
    SELECT u.id FROM "Room" r JOIN "Event" e ON e."roomId" = r.id JOIN "User" u ON u.id = (e.data ->> 'from')::uuid
    WHERE r."shopperId" = ${shopperId}::uuid AND e.kind = 'room.shopperChanged'
      AND u.kind = 'GUEST' AND u.id <> ${shopperId}::uuid`
  return rows.map((row) => row.id)
}
