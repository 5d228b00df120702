import { z } from 'zod'

export interface StaffMember {
  id: string
  kind: 'AGENT' | 'ADMIN'
  name: string
  avatar: string | null
  available: boolean
}

export const availabilityInput = z.strictObject({ available: z.boolean() })
export const disabledInput = z.strictObject({ userId: z.uuid(), disabled: z.boolean() })
export type Disabling = z.infer<typeof disabledInput>
