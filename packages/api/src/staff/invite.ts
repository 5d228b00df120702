import type { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { lockAdmins } from './powers.ts'
import type { Invitation, inviteInput } from './staff.schema.ts'
import { mintLink, toInvitation, whileOpen } from './invitation-row.ts'
import { withdrawIn } from './withdraw.ts'

const life = 72 * 60 * 60_000

/** Asks somebody onto the desk. The token is told here once; what is kept of it opens nothing. */
export async function invite(
  { house, viewer }: SignedContext,
  { email, name, kind }: z.infer<typeof inviteInput>,
): Promise<{ invitation: Invitation; token: string }> {
  const { token, ...link } = mintLink(life)
  const data = { ...link, email, name, kind, createdById: viewer.id }
  const invitation = await house.db.$transaction(async (tx) => {
    await lockAdmins(tx, viewer) // two who invite the same person come one after the other
    if (await tx.user.findFirst({ where: { email, kind: { not: 'GUEST' } } }))
      throw new Refusal('EMAIL_TAKEN')
    await tx.invitation.deleteMany({ where: { email, acceptedAt: null } })
    const row = await tx.invitation.create({ data })
    const after = { email, name, kind }
    await audit(tx, { actorId: viewer.id, action: 'staff.invite', on: row.id, after })
    return row
  })
  return { invitation: toInvitation(invitation), token }
}

/** Those who have not come yet, and still can. */
export async function listInvitations({ house }: SignedContext): Promise<Invitation[]> {
  const where = { ...whileOpen(), userId: null }
  const rows = await house.db.invitation.findMany({ where, orderBy: { createdAt: 'desc' } })
  return rows.map(toInvitation)
}

/** What is over already stays so: withdrawing it is no error. */
export async function withdraw({ house, viewer }: SignedContext, id: string): Promise<void> {
  await house.db.$transaction(async (tx) => {
    await lockAdmins(tx, viewer)
    await withdrawIn(tx, viewer, { id })
  })
}
