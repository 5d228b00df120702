import { z } from 'zod'
import { id } from '../field.schema.ts'
import { email, name, password } from '../session/session.schema.ts'

const staffKinds = ['AGENT', 'ADMIN'] as const
export type StaffKind = (typeof staffKinds)[number]

export interface StaffMember {
  id: string
  kind: StaffKind
  name: string
  avatar: string | null
  available: boolean
}

/** A member of the staff as an admin sees them. */
export interface StaffAccount extends StaffMember {
  email: string
  disabledAt: string | null
  lastSeenAt: string | null
  createdAt: string
  openRooms: number
}

/** What a link offers: an account, or a new password for one that is there. */
export interface Offer {
  name: string
  email: string
  kind: StaffKind
  isReset: boolean
}

/** Somebody who has been asked onto the desk and has not come yet. */
export interface Invitation {
  id: string
  email: string
  name: string
  kind: StaffKind
  createdAt: string
  expiresAt: string
}

const kind = z.enum(staffKinds)
const invitationToken = z.string().min(1).max(100)

export const availabilityInput = z.strictObject({ available: z.boolean() })
export const disabledInput = z.strictObject({ userId: id, disabled: z.boolean() })
export const roleInput = z.strictObject({ userId: id, kind })
export const inviteInput = z.strictObject({ email, name, kind })
export const withdrawInput = z.strictObject({ id: z.string().regex(/^[0-9a-f]{64}$/) })
export const readInvitationInput = z.strictObject({ token: invitationToken })
export const acceptInput = z.strictObject({ token: invitationToken, password, name })
