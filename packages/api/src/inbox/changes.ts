import { setTimeout as pause } from 'node:timers/promises'
import { Prisma } from '@etalase/db'
import { tracked } from '@trpc/server'
import type { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { headOfChanges, sinceIn, transactionOf } from '../log/changed.ts'
import { epochOf, trackedId } from '../log/epoch.ts'
import { paced } from '../log/paced.ts'
import { visibleTo } from '../room/access.ts'
import { noteSeen } from '../session/visit.ts'
import { inboxColumns, inboxTables, toInboxRoom, type InboxRow } from './inbox-row.ts'
import type { InboxChange, inboxEventsInput } from './inbox.schema.ts'

/** State, not a log: each line is how the changed rooms are now, under the cursor to go on from. */
export async function* streamInbox(
  ctx: SignedContext,
  input: z.infer<typeof inboxEventsInput>,
  signal: AbortSignal,
) {
  const from = input.lastEventId ?? input.cursor ?? null
  await noteSeen(ctx.house, ctx.viewer.id) // whoever has the list open is at the desk
  try {
    for await (const { cursor, change } of paced(ctx, signal, followInbox(ctx, from, signal)))
      yield tracked(cursor, change)
  } finally {
    await noteSeen(ctx.house, ctx.viewer.id)
  }
}

const most = 500
const breath = 50
const nothing = { rooms: [], gone: [], end: null }
const stale: InboxChange = { rooms: [], gone: [], stale: true }

/** Rooms that changed since a cursor, as this viewer may see them; those taken away come as `gone`. */
async function* followInbox(
  ctx: SignedContext,
  from: string | null,
  signal: AbortSignal,
): AsyncGenerator<{ cursor: string; change: InboxChange }> {
  using bell = ctx.house.bells.listen('desk', signal) // before the first read, or a write in between goes unheard
  let cursor = from
  let known = new Map<string, string>()
  while (!signal.aborted) {
    try {
      const head = await headOfChanges(ctx.house.db)
      const since = sinceIn(head, cursor)
      const { end, ...change } = since === null ? nothing : await readChanges(ctx, since)
      const more = end !== null && end < transactionOf(head)
      const next = more ? trackedId(epochOf(head), end) : head
      const fresh = unseen(change, known)
      known = fresh.seen
      if (since === null || fresh.change.rooms.length + fresh.change.gone.length > 0)
        yield { cursor: next, change: cursor !== null && since === null ? stale : fresh.change }
      cursor = next
      if (more) continue
    } catch (error) {
      ctx.house.warn('the inbox could not be read; trying again', error)
      await pause(500 + Math.random() * 1_000, null, { signal }).catch(() => null)
      continue
    }
    while ((await bell.next()) === 'silent') yield { cursor, change: { rooms: [], gone: [] } }
    await pause(breath, null, { signal }).catch(() => null) // many changes of a moment are one reading
  }
}

/** A page of changes, the oldest first; where there were too many for one, `end` is where the next begins. */
async function readChanges(
  { house, viewer }: SignedContext,
  since: bigint,
): Promise<InboxChange & { end: bigint | null }> {
  const [rooms, gone] = await Promise.all([
    house.db.$queryRaw<(InboxRow & { changedXid: bigint })[]>(Prisma.sql`
      SELECT ${inboxColumns} FROM ${inboxTables} WHERE r."changedXid" >= ${since} AND ${visibleTo(viewer)}
      ORDER BY r."changedXid" FETCH FIRST (${most}) ROWS WITH TIES`),
    house.db.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT r.id FROM "RoomMember" m JOIN "Room" r ON r.id = m."roomId"
      WHERE m."userId" = ${viewer.id}::uuid AND m."leftXid" >= ${since}
        AND (${visibleTo(viewer)}) IS NOT TRUE`), // nobody's room is not mine either, and NOT of null is null
  ])
  const end = rooms.length < most ? null : rooms.at(-1)!.changedXid + 1n
  return { rooms: rooms.map(toInboxRoom), gone: gone.map((room) => room.id), end }
}

/** The cursor waits for the oldest open transaction, so the same change can be read again: it is said once. */
function unseen(change: InboxChange, known: Map<string, string>) {
  const seen = new Map<string, string>()
  const isNew = (id: string, state: string) => {
    seen.set(id, state)
    return known.get(id) !== state
  }
  const rooms = change.rooms.filter((room) => isNew(room.id, JSON.stringify(room)))
  const gone = change.gone.filter((id) => isNew(id, 'gone'))
  return { change: { rooms, gone }, seen }
}
