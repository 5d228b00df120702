import type { UserKind } from '../session/session.schema.ts'

export interface Person {
  id: string
  name: string
  kind: UserKind
}

/** Who is here and who is typing. Nothing of it is stored, and each one replaces the last. */
export interface Live {
  /** `delivered` is how far in the log this person's window has got. */
  present: (Person & { delivered: number })[]
  typing: Person[]
}
