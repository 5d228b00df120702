import type { Stored, View } from '../history.ts'
import { isMessage, type Log } from './log.ts'
import { repeats } from './repeats.ts'
import type { Run } from './run.ts'

type Entry = View['entries'][number]

/** Views that are not the log as their viewer might see it. */
export function* differences({ views, log }: Run): Generator<string> {
  for (const view of views) {
    const found = difference(view, log)
    if (found) yield `${view.who}'s view of ${view.room} ${found}.`
  }
}

function difference({ room, allowed, entries }: View, log: Log): string | null {
  const isRepeat = repeats()
  // What was shown twice counts as a duplicate, not also as a difference.
  const shown = entries.filter((entry) => !isRepeat(entry))
  const wrong = shown.map((entry, i) => misfit(entry, log.at(room, entry.seq), shown[i - 1])).find(Boolean)
  if (wrong) return wrong
  // Whoever may no longer look has stopped somewhere; whoever may must have come to the end.
  const isOpen = allowed.some(({ to }) => to === null)
  const end = isOpen ? Infinity : (shown.at(-1)?.seq ?? 0)
  const seqs = new Set(shown.map(({ seq }) => seq))
  const missing = due(log.rooms.get(room) ?? [], seqs).filter(({ seq }) => seq <= end && !seqs.has(seq))
  const [first] = missing
  if (!first) return null
  const more = missing.length > 1 ? `, nor ${missing.length - 1} more` : ''
  return `does not have ${first.seq} (${first.text === null ? first.kind : `“${first.text}”`})${more}`
}

/** Messages, and each other kind of which the view shows any: a screen leaves most kinds out. */
function due(lines: Stored[], seqs: Set<number>): Stored[] {
  const kinds = new Set(lines.filter(({ seq }) => seqs.has(seq)).map(({ kind }) => kind))
  return lines.filter((line) => isMessage(line) || kinds.has(line.kind))
}

function misfit({ seq, id, text }: Entry, line: Stored | undefined, before?: Entry): string | null {
  if (!line) return `has ${seq}, which is not in the log`
  if (before && before.seq > seq) return `has ${seq} after ${before.seq}`
  if (text !== line.text) return `has “${text}” at ${seq}, where the log has “${line.text}”`
  if (id !== null && line.id !== null && id !== line.id) return `has ${id} at ${seq}, and the log ${line.id}`
  return null
}
