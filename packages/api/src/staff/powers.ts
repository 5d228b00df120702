import type { Tx } from '@etalase/db'
import type { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { releaseRooms } from '../room/release.ts'
import type { Viewer } from '../session/session.schema.ts'
import type { disabledInput, roleInput } from './staff.schema.ts'
import { withdrawIn } from './withdraw.ts'

/**
 * Locks all admins until the transaction ends, and makes sure that the viewer still is one. Whoever
 * changes another's powers keeps their own, so of two who end each other's one is left.
 */
export async function lockAdmins(tx: Tx, viewer: Viewer): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "User" WHERE kind = 'ADMIN' AND "disabledAt" IS NULL ORDER BY id FOR NO KEY UPDATE`
  if (!admins.some((admin) => admin.id === viewer.id)) throw new Refusal('NOT_ALLOWED')
}

/** What somebody may do is read when a session opens things, so all of theirs end. */
export async function setRole(
  { house, viewer }: SignedContext,
  { userId, kind }: z.infer<typeof roleInput>,
): Promise<void> {
  if (userId === viewer.id) throw new Refusal('NOT_ALLOWED')
  await house.db.$transaction(async (tx) => {
    await lockAdmins(tx, viewer)
    const person = await tx.user.findFirst({ where: { id: userId, kind: { in: ['AGENT', 'ADMIN'] } } })
    if (!person) throw new Refusal('NOT_FOUND')
    if (person.kind === kind) return
    await tx.user.update({ where: { id: userId }, data: { kind } })
    await tx.session.deleteMany({ where: { userId } })
    if (kind !== 'ADMIN') await withdrawIn(tx, viewer, { createdById: userId })
    const change = { before: person.kind, after: kind }
    await audit(tx, { actorId: viewer.id, action: 'staff.role', on: userId, ...change })
  })
  house.bells.ring(`session:${userId}`)
}

/** Ends every session of an account, on open sockets too, and lets it open no other until it is enabled again. */
export async function setDisabled(
  ctx: SignedContext,
  { userId, disabled }: z.infer<typeof disabledInput>,
): Promise<void> {
  const { house, viewer } = ctx
  if (userId === viewer.id) throw new Refusal('NOT_ALLOWED')
  await house.db.$transaction(async (tx) => {
    await lockAdmins(tx, viewer)
    const person = await tx.user.findUnique({ where: { id: userId } })
    if (!person) throw new Refusal('NOT_FOUND')
    if ((person.disabledAt !== null) === disabled) return
    await tx.user.update({ where: { id: userId }, data: { disabledAt: disabled ? new Date() : null } })
    if (disabled) {
      await tx.session.deleteMany({ where: { userId } })
      // Or they come back by a link that they made, or that was made for them.
      await withdrawIn(tx, viewer, { OR: [{ createdById: userId }, { userId }] })
    }
    await audit(tx, { actorId: viewer.id, action: disabled ? 'user.disable' : 'user.enable', on: userId })
  })
  house.bells.ring(`session:${userId}`)
  // Also where it was disabled before: what an interrupted round left behind is given back by the next one.
  if (disabled) await releaseRooms(ctx, userId)
}
