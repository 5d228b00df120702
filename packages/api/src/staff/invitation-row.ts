import { randomBytes } from 'node:crypto'
import type { Prisma } from '@etalase/db'
import { sha256 } from '../session/lucia.ts'
import type { Invitation, StaffKind } from './staff.schema.ts'

type Row = Prisma.InvitationGetPayload<object>

/** Not used, and not run out. */
export const whileOpen = () => ({ acceptedAt: null, expiresAt: { gt: new Date() } })

/** The token is told once; what is kept of it opens nothing. */
export function mintLink(lifeMs: number) {
  const token = randomBytes(32).toString('base64url')
  const createdAt = new Date()
  return { token, id: sha256(token), createdAt, expiresAt: new Date(createdAt.getTime() + lifeMs) }
}

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
