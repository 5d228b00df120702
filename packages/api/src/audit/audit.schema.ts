import { z } from 'zod'
import { id, text, time } from '../field.schema.ts'
import { auditActions } from './action.schema.ts'

/** Who did what to what, with the names that its ids stand for. */
export interface AuditLine {
  id: string
  at: string
  action: string
  actor: { id: string; name: string } | null
  /** `name` is a person's; for a room, its shopper's. */
  target: { type: string; id: string; name: string | null }
  before?: unknown
  after?: unknown
  /** The names of those whose ids stand in `before` and `after`. */
  names: Record<string, string>
}

/** From `from` on, and before `to`. */
export const auditListInput = z.strictObject({
  actorId: id.optional(),
  action: z.enum(auditActions).optional(),
  targetId: text.max(64).optional(),
  from: time.optional(),
  to: time.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(50),
  /** Sent along by tRPC's infinite queries; pages go forward only. */
  direction: z.literal('forward').optional(),
})
