import type { Run } from './run.ts'
import { quote } from './sends.ts'

/** What was refused and is in the log all the same, and what a screen still shows though it is over. */
export function* ghosts({ sends, log, views }: Run): Generator<string> {
  for (const send of sends) {
    const line = send.outcome === 'fail' ? log.find(send) : undefined
    if (line) yield `${quote(send)} was refused, and stands at ${line.seq} of ${send.room} all the same.`
  }
  for (const { who, room, ghosts } of views)
    for (let i = 0; i < ghosts; i++)
      yield `${who}'s view of ${room} still shows something unsent, or somebody who has left.`
}
