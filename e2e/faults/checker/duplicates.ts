import type { Stored, View } from '../history.ts'
import { key } from './key.ts'
import { isMessage } from './log.ts'
import { repeats } from './repeats.ts'
import type { Run } from './run.ts'
import type { Send } from './sends.ts'

/** What is in the log, or on a screen, more often than it was said. */
export function* duplicates({ stored, sends, views }: Run): Generator<string> {
  const repeated = new Set<Stored>()
  yield* byName(stored, repeated)
  const others = stored.filter((line) => isMessage(line) && !repeated.has(line))
  yield* byText(others, sends)
  for (const view of views) yield* inView(view)
}

/** By its name: the same id of one sender or in one room, or two lines at one number. */
function* byName(stored: Stored[], repeated: Set<Stored>): Generator<string> {
  const seen = new Map<string, Stored>()
  for (const line of stored) {
    const { room, seq, id, sender } = line
    const names = [key('place', room, seq)]
    if (id !== null) names.push(key('room', room, id), key('sender', sender, id))
    const before = names.map((name) => seen.get(name)).find((it) => it !== undefined)
    for (const name of names) if (!seen.has(name)) seen.set(name, line)
    if (!before) continue
    repeated.add(line)
    yield `${sender}'s ${id ?? 'line'} is twice in the log: at ${before.seq} of ${before.room} and at ${seq} of ${room}.`
  }
}

/** By its words, for a log that keeps no ids: more often written than anybody said it. */
function* byText(stored: Stored[], sends: Send[]): Generator<string> {
  const said = Map.groupBy(sends, ({ room, text }) => key(room, text))
  const written = new Map<string, number>()
  for (const { room, seq, text } of stored) {
    const times = text === null ? undefined : said.get(key(room, text))?.length
    if (times === undefined) continue
    const count = (written.get(key(room, text)) ?? 0) + 1
    written.set(key(room, text), count)
    if (count > times) yield `“${text}” was said ${times} × in ${room}, and the log has it at ${seq} again.`
  }
}

function* inView({ who, room, entries }: View): Generator<string> {
  const isRepeat = repeats()
  for (const entry of entries) if (isRepeat(entry)) yield `${who} was shown ${entry.seq} of ${room} twice.`
}
