import type { Tx } from '@etalase/db'
import { audit } from '../audit/audit.ts'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import type { Disabling, StaffMember } from './staff.schema.ts'

const publicly = { id: true, kind: true, name: true, avatar: true, available: true } as const
const working = { kind: { in: ['AGENT', 'ADMIN'] as ('AGENT' | 'ADMIN')[] }, disabledAt: null }

/** Whom a room can be given to. */
export async function listStaff({ house }: SignedContext): Promise<StaffMember[]> {
  const people = await house.db.user.findMany({ where: working, select: publicly, orderBy: { name: 'asc' } })
  return people as StaffMember[]
}

export async function assignable(tx: Tx, id: string): Promise<StaffMember> {
  const person = await tx.user.findFirst({ where: { id, ...working }, select: publicly })
  if (!person) throw new Refusal('NOT_FOUND')
  return person as StaffMember
}

export async function setAvailability({ house, viewer }: SignedContext, available: boolean): Promise<void> {
  await house.db.user.update({ where: { id: viewer.id }, data: { available } })
}

/** Ends every session of an account, on open sockets too, and lets it open no other until it is enabled again. */
export async function setDisabled(
  { house, viewer }: SignedContext,
  { userId, disabled }: Disabling,
): Promise<void> {
  if (userId === viewer.id) throw new Refusal('NOT_ALLOWED')
  await house.db.$transaction(async (tx) => {
    const person = await tx.user.findUnique({ where: { id: userId } })
    if (!person) throw new Refusal('NOT_FOUND')
    if ((person.disabledAt !== null) === disabled) return
    await tx.user.update({ where: { id: userId }, data: { disabledAt: disabled ? new Date() : null } })
    if (disabled) await tx.session.deleteMany({ where: { userId } })
    await audit(tx, { actorId: viewer.id, action: disabled ? 'user.disable' : 'user.enable', on: userId })
  })
  house.bells.ring(`session:${userId}`)
}
