import { z } from 'zod'
import { id } from '../field.schema.ts'

export interface StaffMember {
  id: string
  kind: 'AGENT' | 'ADMIN'
  name: string
  avatar: string | null
  available: boolean
}

export const availabilityInput = z.strictObject({ available: z.boolean() })
export const disabledInput = z.strictObject({ userId: id, disabled: z.boolean() })
export type Disabling = z.infer<typeof disabledInput>
