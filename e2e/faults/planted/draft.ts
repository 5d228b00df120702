export interface Draft {
  id: string
  who: string
  text: string
}

/** A message as the log has it; a log that keeps no ids has null. */
export interface Logged extends Omit<Draft, 'id'> {
  seq: number
  id: string | null
}
