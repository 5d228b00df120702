import type { Prisma, Tx } from '@etalase/db'
import type { ExportDocument } from './export.schema.ts'

type Rooms = ExportDocument['rooms']
type Said = Rooms[number]['messages'][number]
type Row = Prisma.MessageGetPayload<object>

const atOnce = 2_000

/** Their rooms with all that both sides said; what the staff notes for itself is no part of it. */
export async function readRooms(tx: Tx, shopperId: string): Promise<Rooms> {
  const rows = await tx.room.findMany({
    where: { shopperId },
    include: { members: { where: { userId: shopperId } } },
    orderBy: { createdAt: 'asc' },
  })
  const said = await readMessages(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, channel, status, topic, subject, createdAt, closedAt, members }) => ({
    id,
    channel,
    status,
    topic,
    subject,
    startedAt: createdAt.toISOString(),
    closedAt: closedAt && closedAt.toISOString(),
    readUpTo: members[0]?.lastReadSeq ?? 0,
    messages: said.get(id) ?? [],
  }))
}

/** By room, in order; so many at once that no statement comes near its limit. */
async function readMessages(tx: Tx, rooms: string[]): Promise<Map<string, Said[]>> {
  const said = new Map<string, Said[]>(rooms.map((id) => [id, []]))
  for (const roomId of rooms) {
    let page: Row[] = []
    do {
      const after = page.at(-1)?.seq ?? 0
      page = await tx.message.findMany({
        where: { roomId, seq: { gt: after }, kind: { not: 'NOTE' } },
        orderBy: { seq: 'asc' },
        take: atOnce,
      })
      said.get(roomId)?.push(...page.map(toSaid))
    } while (page.length === atOnce)
  }
  return said
}

function toSaid({ seq, createdAt, senderKind, senderName, kind, text, product, replyToSeq }: Row): Said {
  return {
    number: seq,
    at: createdAt.toISOString(),
    by: senderKind === 'CUSTOMER' || senderKind === 'GUEST' ? 'you' : 'shop',
    name: senderName,
    kind,
    text,
    // The column's one cast here; only a send writes it.
    product: product as unknown as Said['product'],
    inReplyTo: replyToSeq,
  }
}
