import { Prisma, type Tx } from '@etalase/db'
import { Refusal } from '../errors.ts'
import { recordIn, ringRoom } from '../log/log.ts'
import { isBusy } from '../log/trouble.ts'
import { eraseRoom } from './erase-room.ts'
import { eraseShopper, type Ground } from './erase.ts'
import { isOldGuest, isOldRoom, oldInvitations, oldSessions } from './what-is-old.ts'

/** How many days each kind is kept after its end; for ever where it is left out. */
export interface Retention {
  closedRooms?: number | undefined
  guests?: number | undefined
  sessions?: number | undefined
  invitations?: number | undefined
}

/** How many of each went, or would go; nothing of a kind that is kept for ever. */
export type Gone = { [K in keyof Retention]?: number }

type Kind = keyof Retention
type Work = (before: Date) => Promise<number>

const day = 86_400_000
const nobody = () => {}

/** Only counts. */
export function whatWouldGo(ground: Ground, retention: Retention): Promise<Gone> {
  const { db } = ground
  return eachKind(retention, {
    closedRooms: async (before) => (await roomsToEmpty(ground, before)).length,
    guests: async (before) => (await guestsToErase(ground, before)).length,
    sessions: (before) => db.session.count({ where: oldSessions(before) }),
    invitations: (before) => db.invitation.count({ where: oldInvitations(before) }),
  })
}

/**
 * May run twice at once, and beside any number of servers: each is looked at again under its lock. What somebody else
 * holds is left for the next time, and told to `onBusy`.
 */
export function letGo(
  ground: Ground,
  retention: Retention,
  onBusy: (kind: Kind) => void = nobody,
): Promise<Gone> {
  const { db } = ground
  const each = (kind: Kind, ids: string[], work: (id: string) => Promise<boolean>) =>
    count(ids, work, () => onBusy(kind))
  return eachKind(retention, {
    closedRooms: async (before) =>
      each('closedRooms', await roomsToEmpty(ground, before), (id) => emptyRoom(ground, id, before)),
    guests: async (before) =>
      each('guests', await guestsToErase(ground, before), (id) => {
        const still = async (tx: Tx) => (await oldGuests(tx, before, id)).length > 0
        return eraseShopper(ground, { shopperId: id, actorId: null, still })
      }),
    sessions: async (before) => (await db.session.deleteMany({ where: oldSessions(before) })).count,
    invitations: async (before) => (await db.invitation.deleteMany({ where: oldInvitations(before) })).count,
  })
}

async function eachKind(retention: Retention, works: Record<Kind, Work>): Promise<Gone> {
  const gone: Gone = {}
  for (const kind of Object.keys(works) as Kind[]) {
    const days = retention[kind]
    if (days !== undefined) gone[kind] = await works[kind](new Date(Date.now() - days * day))
  }
  return gone
}

/** How many of them were done; who has changed has none of it any more, or was done by somebody else. */
async function count(
  ids: string[],
  work: (id: string) => Promise<boolean>,
  onBusy: () => void,
): Promise<number> {
  let done = 0
  for (const id of ids) {
    try {
      if (await work(id)) done += 1
    } catch (error) {
      if (isBusy(error)) onBusy()
      else if (!(error instanceof Refusal)) throw error
    }
  }
  return done
}

async function emptyRoom(ground: Ground, roomId: string, before: Date): Promise<boolean> {
  const target = { roomId, actorId: null, where: isOldRoom(before) }
  await ground.db.$transaction((tx) => recordIn(tx, target, (page) => eraseRoom(page, { shopper: false })), {
    timeout: 60_000,
  })
  ringRoom(ground, roomId)
  return true
}

async function roomsToEmpty({ db }: Ground, before: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "Room" r WHERE ${isOldRoom(before)} ORDER BY r."closedAt", r.id`
  return rows.map((row) => row.id)
}

async function guestsToErase({ db }: Ground, before: Date): Promise<string[]> {
  return (await oldGuests(db, before)).map((row) => row.id)
}

function oldGuests(
  db: Pick<Tx, '$queryRaw'>,
  before: Date,
  id: string | null = null,
): Promise<{ id: string }[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT u.id FROM "User" u WHERE ${isOldGuest(before)} AND (${id}::uuid IS NULL OR u.id = ${id}::uuid)
    ORDER BY u."createdAt", u.id`)
}
