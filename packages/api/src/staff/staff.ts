import type { Tx } from '@etalase/db'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { readTallies } from '../inbox/tally.ts'
import type { StaffAccount, StaffKind, StaffMember } from './staff.schema.ts'

const publicly = { id: true, kind: true, name: true, avatar: true, available: true } as const
const onTheStaff = { kind: { in: ['AGENT', 'ADMIN'] as StaffKind[] } }
const working = { ...onTheStaff, disabledAt: null }

/** Whom a room can be given to. */
export async function listStaff({ house }: SignedContext): Promise<StaffMember[]> {
  const people = await house.db.user.findMany({ where: working, select: publicly, orderBy: { name: 'asc' } })
  return people as StaffMember[]
}

const forAdmins = { email: true, disabledAt: true, lastSeenAt: true, createdAt: true } as const

/** Everybody who has an account on the desk, also those who are disabled. */
export async function listAccounts(ctx: SignedContext): Promise<StaffAccount[]> {
  const [people, tallies] = await Promise.all([
    ctx.house.db.user.findMany({
      where: onTheStaff,
      select: { ...publicly, ...forAdmins },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
    readTallies(ctx),
  ])
  const open = tallies.filter(({ status }) => status === 'OPEN')
  const roomsOf = (id: string) =>
    open.reduce((sum, { assigneeId, rooms }) => (assigneeId === id ? sum + rooms : sum), 0)
  return people.map(({ kind, email, disabledAt, lastSeenAt, createdAt, ...person }) => ({
    ...person,
    kind: kind as StaffKind,
    email: email ?? '',
    disabledAt: disabledAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    openRooms: roomsOf(person.id),
  }))
}

export async function assignable(tx: Tx, id: string): Promise<StaffMember> {
  const person = await worksHere(tx, id)
  if (!person) throw new Refusal('NOT_FOUND')
  return person
}

/** Holds the account as it is, so that nobody is disabled between being asked for and being given a room. */
export async function worksHere(tx: Tx, id: string): Promise<StaffMember | null> {
  const [person] = await tx.$queryRaw<StaffMember[]>`
    SELECT id, kind, name, avatar, available FROM "User"
    WHERE id = ${id}::uuid AND kind IN ('AGENT', 'ADMIN') AND "disabledAt" IS NULL FOR SHARE`
  return person ?? null
}

export async function setAvailability({ house, viewer }: SignedContext, available: boolean): Promise<void> {
  await house.db.user.update({ where: { id: viewer.id }, data: { available } })
}
