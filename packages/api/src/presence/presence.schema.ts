import type { UserKind } from '../session/session.schema.ts'

export interface Person {
  id: string
  name: string
  kind: UserKind
}

/** Who is here and who is typing. Nothing of it is stored, and each one replaces the last. */
export interface Live {
  present: Person[]
  typing: Person[]
}
