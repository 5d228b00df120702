import type { Person } from './presence.schema.ts'

/** How one person is in one room, as one server tells it to the others: state, so that hearing it twice changes nothing. */
export interface LiveLine {
  roomId: string
  person: Person
  /** Whether they have a window open on the server that tells; a line may leave it out. */
  here?: boolean | undefined
  delivered?: number | undefined
  /** For how many milliseconds they count as typing; 0 ends it, on whichever server it began. */
  typing?: number | undefined
}
