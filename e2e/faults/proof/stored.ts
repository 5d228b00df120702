import type { Cast } from '../cast/gather.ts'
import type { Ground } from '../ground/ground.ts'
import type { Stored } from '../history.ts'

export interface Assignment {
  room: string
  seq: number
  assignee: string | null
  at: number
}

interface Row {
  roomId: string
  seq: number
  kind: string
  clientId: string | null
  actorId: string | null
  text: string | null
  messageClientId: string | null
}

/** The log as the database has it, by plain SQL; senders by the names they have in the history. */
export async function readStored({ database }: Ground, { people, roomIds }: Cast): Promise<Stored[]> {
  const names = new Map(people.map(({ id, who }) => [id, who]))
  const rows = await database.db.$queryRaw<Row[]>`
    SELECT e."roomId", e.seq, e.kind, e."clientId", coalesce(m."senderId", e."actorId") AS "actorId",
           m.text, m."clientId" AS "messageClientId"
    FROM "Event" e LEFT JOIN "Message" m ON m."roomId" = e."roomId" AND m.seq = e.seq
    WHERE e."roomId" = ANY(${roomIds}::uuid[]) ORDER BY e."roomId", e.seq`
  return rows.map(({ roomId, seq, kind, clientId, actorId, text, messageClientId }) => ({
    room: roomId,
    seq,
    kind,
    id: messageClientId ?? clientId,
    sender: actorId && (names.get(actorId) ?? actorId),
    text,
  }))
}

export async function readAssignments({ database }: Ground, { roomIds }: Cast): Promise<Assignment[]> {
  const rows = await database.db.event.findMany({
    where: { roomId: { in: roomIds }, kind: 'room.assigned' },
    orderBy: [{ roomId: 'asc' }, { seq: 'asc' }],
  })
  return rows.map(({ roomId, seq, data, createdAt }) => {
    const { assignee } = data as { assignee: { id: string } | null }
    return { room: roomId, seq, assignee: assignee?.id ?? null, at: createdAt.getTime() }
  })
}
