import type { Run } from './run.ts'

/** Numbers of a room that no line of its log has. */
export function* holes({ log }: Run): Generator<string> {
  for (const [room, lines] of log.rooms) {
    let next = 1
    for (const { seq } of lines) {
      for (; next < seq; next++) yield `${room} has no ${next}, though it has ${seq}.`
      next = Math.max(next, seq + 1)
    }
  }
}
