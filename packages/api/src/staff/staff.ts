import type { Tx } from '@etalase/db'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import type { StaffAccount, StaffKind, StaffMember } from './staff.schema.ts'

const publicly = { id: true, kind: true, name: true, avatar: true, available: true } as const
const onTheStaff = { kind: { in: ['AGENT', 'ADMIN'] as StaffKind[] } }
const working = { ...onTheStaff, disabledAt: null }

/** Whom a room can be given to. */
export async function listStaff({ house }: SignedContext): Promise<StaffMember[]> {
  const people = await house.db.user.findMany({ where: working, select: publicly, orderBy: { name: 'asc' } })
  return people as StaffMember[]
}

const openRooms = { select: { assignedRooms: { where: { status: 'OPEN' } } } } as const
const forAdmins = {
  email: true,
  disabledAt: true,
  lastSeenAt: true,
  createdAt: true,
  _count: openRooms,
} as const

/** Everybody who has an account on the desk, also those who are disabled. */
export async function listAccounts({ house }: SignedContext): Promise<StaffAccount[]> {
  const people = await house.db.user.findMany({
    where: onTheStaff,
    select: { ...publicly, ...forAdmins },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return people.map(({ _count, kind, email, disabledAt, lastSeenAt, createdAt, ...person }) => ({
    ...person,
    kind: kind as StaffKind,
    email: email ?? '',
    disabledAt: disabledAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    openRooms: _count.assignedRooms,
  }))
}

/** Holds the account as it is, so that nobody is disabled between being asked for and being given a room. */
export async function assignable(tx: Tx, id: string): Promise<StaffMember> {
  const [person] = await tx.$queryRaw<StaffMember[]>`
    SELECT id, kind, name, avatar, available FROM "User"
    WHERE id = ${id}::uuid AND kind IN ('AGENT', 'ADMIN') AND "disabledAt" IS NULL FOR SHARE`
  if (!person) throw new Refusal('NOT_FOUND')
  return person
}

export async function setAvailability({ house, viewer }: SignedContext, available: boolean): Promise<void> {
  await house.db.user.update({ where: { id: viewer.id }, data: { available } })
}
