import type { Socket } from 'node:net'

export interface Rules {
  delayMs: number
  /** `answers`: what is asked arrives, and nobody hears what came of it. */
  swallows: 'nothing' | 'answers' | 'everything'
  /** With `answers`: only the answers to what has these words in it. */
  answersTo?: string
  /** How many lines have lost something. */
  lost: number
}

/** Carries bytes between two ends as the rules are at the moment. */
export function carry(near: Socket, far: Socket, rules: Rules): void {
  // A stream that misses bytes is none any more: what has lost some stays silent until it is cut.
  const line = { dead: false }
  let isMeant = false
  near.on('data', (bytes) => (isMeant ||= rules.answersTo !== undefined && bytes.includes(rules.answersTo)))
  oneWay(near, far, { line, rules, loses: () => rules.swallows === 'everything' })
  oneWay(far, near, {
    line,
    rules,
    loses() {
      const isOne = isMeant || rules.answersTo === undefined
      isMeant = false
      return rules.swallows === 'everything' || (rules.swallows === 'answers' && isOne)
    },
  })
  near.resume()
}

interface Way {
  line: { dead: boolean }
  rules: Rules
  loses: () => boolean
}

function oneWay(from: Socket, to: Socket, { line, rules, loses }: Way): void {
  const late: { due: number; act: () => void }[] = []
  const later = (act: () => void) => {
    if (late.length === 0 && rules.delayMs === 0) return act()
    if (late.push({ due: Date.now() + rules.delayMs, act }) === 1) wait()
  }
  // One timer for all: of two, the second may fire first.
  const wait = () => setTimeout(deliver, Math.max(0, late[0]!.due - Date.now()))
  function deliver() {
    late[0]!.act()
    late.shift()
    if (late.length > 0) wait()
  }
  from.on('data', (bytes) => {
    if (line.dead) return
    if (loses()) {
      line.dead = true
      rules.lost += 1
      return
    }
    later(() => {
      if (to.writable && !to.write(bytes)) from.pause()
    })
  })
  to.on('drain', () => from.resume())
  // Whoever is behind a dead line does not hear that the other one has gone.
  from.on('close', () => line.dead || later(() => to.destroy()))
}
