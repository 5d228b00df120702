import type { Prisma } from '@etalase/db'
import type { Invitation, StaffKind } from './staff.schema.ts'

type Row = Prisma.InvitationGetPayload<object>

/** Not used, and not run out. */
export const whileOpen = () => ({ acceptedAt: null, expiresAt: { gt: new Date() } })

export function toInvitation({ id, email, name, kind, createdAt, expiresAt }: Row): Invitation {
  return {
    id,
    email,
    name,
    kind: kind as StaffKind, // only `invite` writes the column
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}
