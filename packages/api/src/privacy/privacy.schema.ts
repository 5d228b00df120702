import { z } from 'zod'
import { id, text } from '../field.schema.ts'

export const eraseInput = z.strictObject({
  /** Where there is one. */
  password: z.string().min(1).max(200).optional(),
  /** Where there is none: the name that the shopper goes by. */
  name: text.trim().max(120).optional(),
})
export const shopperIdInput = z.strictObject({ shopperId: id })
/** `name`: whom one means, typed, because an id is easily another one's. */
export const eraseOfInput = z.strictObject({ shopperId: id, name: text.trim().max(120) })
