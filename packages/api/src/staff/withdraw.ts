import type { Prisma, Tx } from '@etalase/db'
import { audit } from '../audit/audit.ts'
import type { Viewer } from '../session/session.schema.ts'
import { toInvitation, whileOpen } from './invitation-row.ts'

/** Takes back the invitations among these that are still open. */
export async function withdrawIn(tx: Tx, viewer: Viewer, which: Prisma.InvitationWhereInput): Promise<void> {
  const rows = await tx.invitation.findMany({ where: { ...which, ...whileOpen() } })
  for (const row of rows) {
    const { id, email, name, kind } = toInvitation(row)
    const { count } = await tx.invitation.deleteMany({ where: { id, acceptedAt: null } })
    if (count === 0) continue // it was accepted a moment ago
    await audit(tx, { actorId: viewer.id, action: 'staff.withdraw', on: id, before: { email, name, kind } })
  }
}
