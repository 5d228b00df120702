import { key } from './key.ts'
import type { Run } from './run.ts'
import { quote } from './sends.ts'

/** A sender's messages that changed places, and views that changed otherwise than by growing at their end. */
export function* disorder({ sends, log, views }: Run): Generator<string> {
  for (const own of Map.groupBy(sends, ({ who, room }) => key(who, room)).values()) {
    let last = 0
    for (const send of own) {
      const line = log.find(send)
      if (!line) continue
      if (line.seq < last)
        yield `${quote(send)} stands at ${line.seq} of ${send.room}, before ${last}, which was sent earlier.`
      // What its sender gave up on may still be written later, so it holds nobody up.
      if (send.outcome !== 'info') last = Math.max(last, line.seq)
    }
  }
  for (const { who, room, breaks } of views)
    for (let i = 0; i < breaks; i++) yield `${who}'s view of ${room} changed otherwise than at its end.`
}
