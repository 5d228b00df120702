import type { Stored } from '../history.ts'
import { key } from './key.ts'
import type { Send } from './sends.ts'

/** The stored log, in the ways in which the checks look things up. */
export interface Log {
  /** Each room's lines by number; more than one line a number is trouble that `duplicates` tells of. */
  rooms: Map<string, Stored[]>
  at(room: string, seq: number): Stored | undefined
  /** The line that is this message, or undefined. */
  find(send: Send): Stored | undefined
}

const messageKind = 'message.sent'
export const isMessage = ({ kind }: Stored): boolean => kind === messageKind

export function indexed(stored: Stored[]): Log {
  const rooms = Map.groupBy(
    stored.toSorted((a, b) => a.seq - b.seq),
    ({ room }) => room,
  )
  const places = firstBy(stored, ({ room, seq }) => key(room, seq))
  const ids = firstBy(stored.filter(isMessage), ({ room, id }) => key(room, id))
  const nameless = firstBy(
    stored.filter((line) => isMessage(line) && line.id === null),
    ({ room, text }) => key(room, text),
  )
  const at = (room: string, seq: number) => places.get(key(room, seq))
  return {
    rooms,
    at,
    find: (send) => ids.get(key(send.room, send.id)) ?? withoutId(send),
  }

  /** A log that keeps no ids is still held to what it acknowledged: that number, or else that text. */
  function withoutId({ room, seq, text }: Send): Stored | undefined {
    const line = seq === null ? undefined : at(room, seq)
    if (line && isMessage(line) && line.id === null && line.text === text) return line
    return nameless.get(key(room, text))
  }
}

function firstBy(lines: Stored[], keyOf: (line: Stored) => string): Map<string, Stored> {
  const found = new Map<string, Stored>()
  for (const line of lines) if (!found.has(keyOf(line))) found.set(keyOf(line), line)
  return found
}
