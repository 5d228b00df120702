import { z } from 'zod'
import { text } from '../field.schema.ts'

export type UserKind = 'CUSTOMER' | 'GUEST' | 'AGENT' | 'ADMIN' | 'BOT'

/** Whose an account is. */
export interface Person {
  id: string
  kind: UserKind
  name: string
  email: string | null
  phone: string | null
  address: string | null
  locale: string
  avatar: string | null
}

/** Whoever calls. Derived from the session on the server, never from what a client says. */
export type Viewer = Person & { kind: Exclude<UserKind, 'BOT'> }

/** A viewer who has just signed in; the token comes only when asked for with `{ token: true }`. */
export type SignedIn = Viewer & { token?: string }

export const email = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const name = text.trim().min(1).max(120)
const phone = z
  .string()
  .trim()
  .max(24)
  .regex(/^\+?[0-9][0-9 ()-]{5,}$/)
export const password = z.string().min(8).max(200)
const token = z.boolean().optional()

export const signUpInput = z.strictObject({
  email,
  password,
  name: name.optional(),
  phone: phone.optional(),
  token,
})
export const signInInput = z.strictObject({ email, password: z.string().min(1).max(200), token })
export const changePasswordInput = z.strictObject({
  current: z.string().min(1).max(200),
  next: password,
  token,
})
export const updateProfileInput = z.strictObject({
  name: name.optional(),
  phone: phone.nullable().optional(),
  address: text.trim().max(500).nullable().optional(),
  locale: z.enum(['id', 'en']).optional(),
})
export const continueAsGuestInput = z.strictObject({ name, email, phone: phone.optional(), token })

/** The address without what was searched or filtered for; `//` and white space would lead elsewhere, and no database keeps half a character. */
const path = z
  .string()
  .overwrite((value) => value.replace(/[?#].*$/s, ''))
  .max(300)
  .regex(/^\/(?![/\\])[^\s\p{Cc}\p{Cs}]*$/u)
export const visitInput = z.strictObject({ path, title: text.trim().max(200) })
