import type { Run } from './run.ts'
import { isSend, quote } from './sends.ts'

/** What was acknowledged and is not in the log, or not as it was acknowledged. */
export function* lost({ sends, history, log }: Run): Generator<string> {
  for (const send of sends) {
    if (send.outcome !== 'ok') continue
    const said = `${quote(send)} in ${send.room} was acknowledged${send.seq === null ? '' : ` as ${send.seq}`}`
    const line = log.find(send)
    if (!line) yield `${said}, and the log does not have it.`
    else if (send.text !== null && line.text !== send.text)
      yield `${said}, and stands at ${line.seq} as “${line.text}”.`
    else if (send.seq !== null && line.seq !== send.seq) yield `${said}, and stands at ${line.seq}.`
  }
  for (const line of history) {
    const { who, op, phase, room, seq, id } = line
    if (!isSend(line) && phase === 'ok' && seq !== undefined && !log.at(room, seq))
      yield `${who}'s ${op} ${id} in ${room} was acknowledged as ${seq}, and the log has nothing there.`
  }
}
