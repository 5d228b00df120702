export type Op = 'send' | 'card' | 'read' | 'status' | 'assign' | 'cart'

/**
 * One line of what clients did and saw: `invoke` before the call, then `ok` or `fail` (refused for good)
 * or `info` (nobody knows whether it happened).
 */
export interface Line {
  at: number
  who: string
  op: Op
  phase: 'invoke' | 'ok' | 'fail' | 'info'
  room: string
  /** The clientId, or a mint of one's own. */
  id: string
  seq?: number
  text?: string
  error?: string
}

/** A room as a client showed it at the end, and what was wrong with how it got there. */
export interface View {
  who: string
  room: string
  /** When this viewer might see the room, in ms. */
  allowed: { from: number; to: number | null }[]
  /** From when it was on a screen, in ms; from the beginning where it is not said. */
  openedAt?: number
  /** `at`: when it was shown, in ms. */
  entries: { seq: number; id: string | null; text: string | null; at: number }[]
  /** Times it changed otherwise than by growing at its end. */
  breaks: number
  /** Messages still shown as unsent, or typing and presence that outlived their owner. */
  ghosts: number
}

/** The log as the database has it. */
export interface Stored {
  room: string
  seq: number
  kind: string
  id: string | null
  sender: string | null
  text: string | null
}

export interface Evidence {
  history: Line[]
  views: View[]
  stored: Stored[]
  leaks: string[]
  exits: string[]
  faultEnds: number[]
  /** When trouble was made, in ms; the whole run where it is not said. */
  trouble?: { from: number; to: number }
}

/** In ms; each is what somebody really waited. */
export interface Waits {
  p50: number
  p99: number
  max: number
}

export interface Verdict {
  operations: number
  lost: number
  duplicates: number
  holes: number
  differences: number
  disorder: number
  unauthorised: number
  ghosts: number
  leaks: number
  exits: number
  /** Ms from the end of a fault until each client's next operation was ok and every view was at the head. */
  recovery: Waits & { slowest: string }
  /** Ms from an answer to its sender until another one's open screen showed it, while trouble was made. */
  delivery: Waits
  /** One sentence for each count above zero, with room, seq, who. */
  findings: string[]
}
