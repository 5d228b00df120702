import type { Socket } from 'node:net'

export interface Rules {
  delayMs: number
  /** `answers`: what is asked arrives, and nobody hears what came of it. */
  swallows: 'nothing' | 'answers' | 'everything'
}

/** Carries bytes between two ends as the rules are at the moment. */
export function carry(near: Socket, far: Socket, rules: Rules): void {
  // A stream that misses bytes is none any more: what has lost some stays silent until it is cut.
  const line = { dead: false }
  oneWay(near, far, { line, rules, loses: () => rules.swallows === 'everything' })
  oneWay(far, near, { line, rules, loses: () => rules.swallows !== 'nothing' })
  near.resume()
}

interface Way {
  line: { dead: boolean }
  rules: Rules
  loses: () => boolean
}

function oneWay(from: Socket, to: Socket, { line, rules, loses }: Way): void {
  let due = 0
  let waiting = 0
  const later = (act: () => void) => {
    due = Math.max(due, Date.now() + rules.delayMs)
    if (waiting === 0 && rules.delayMs === 0) return act()
    waiting += 1
    setTimeout(() => ((waiting -= 1), act()), due - Date.now())
  }
  from.on('data', (bytes) => {
    if (loses()) line.dead = true
    if (line.dead) return
    later(() => {
      if (to.writable && !to.write(bytes)) from.pause()
    })
  })
  to.on('drain', () => from.resume())
  // Whoever is behind a dead line does not hear that the other one has gone.
  from.on('close', () => line.dead || later(() => to.destroy()))
}
