import type { Line } from '../history.ts'
import { key } from './key.ts'

/** What became of one message, over all the tries its client made with the same id. */
export interface Send {
  who: string
  room: string
  id: string
  text: string | null
  invokedAt: number
  /** `ok` once any try was acknowledged; `fail` where every try was refused; else nobody knows. */
  outcome: 'ok' | 'fail' | 'info'
  /** The number that was acknowledged. */
  seq: number | null
  ackedAt: number | null
}

/** A card is a message, too. */
export const isSend = ({ op }: Line): boolean => op === 'send' || op === 'card'

/** Every message somebody tried to send, in the order in which they began. */
export function sendsIn(history: Line[]): Send[] {
  const sends = new Map<string, Send & { unknown: number; refused: number }>()
  for (const line of history) {
    if (!isSend(line)) continue
    const name = key(line.who, line.room, line.id)
    const send = sends.get(name) ?? { ...begun(line), unknown: 0, refused: 0 }
    sends.set(name, send)
    send.text ??= line.text ?? null
    if (line.phase === 'invoke') send.unknown++
    else if (line.phase === 'fail') send.refused++
    else if (line.phase === 'ok' && send.outcome !== 'ok')
      Object.assign(send, { outcome: 'ok', seq: line.seq ?? null, ackedAt: line.at })
  }
  return [...sends.values()].map(({ unknown, refused, ...send }) =>
    // A try that timed out may have been written, whatever a later try was told.
    send.outcome !== 'ok' && refused > 0 && refused >= unknown ? { ...send, outcome: 'fail' } : send,
  )
}

function begun({ who, room, id, text, at }: Line): Send {
  return { who, room, id, text: text ?? null, invokedAt: at, outcome: 'info', seq: null, ackedAt: null }
}

export const quote = ({ who, text, id }: Pick<Send, 'who' | 'text' | 'id'>): string =>
  `${who}'s ${text === null ? `message ${id}` : `“${text}”`}`
