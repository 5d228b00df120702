import { keyOf, type House, type LiveLine } from '@etalase/api/house'
import { z } from 'zod'
import type { Hints } from './hints.ts'

const channel = 'etalase:live'
const everybody = '*'

/** How often, in milliseconds. */
export interface LivePace {
  /** Changes of so long go out together. */
  batch: number
  /** A server says that it lives, and how many people it has; who and where only on asking. */
  beat: number
  /** The people of a server that is silent for so long are gone. */
  silence: number
}

const usual: LivePace = { batch: 50, beat: 10_000, silence: 25_000 }
/** Who does not answer is not asked more often. */
const askAgain = 1_000

const kind = z.enum(['CUSTOMER', 'GUEST', 'AGENT', 'ADMIN', 'BOT'])
const line = z.object({
  roomId: z.uuid(),
  person: z.object({ id: z.uuid(), name: z.string(), kind }),
  here: z.boolean().optional(),
  delivered: z.int().optional(),
  typing: z.number().optional(),
})
const news = z.object({
  n: z.int(),
  all: z.boolean(),
  people: z.int().optional(), // an older build does not count
  asks: z.array(z.string()),
  lines: z.array(line),
})
type News = z.infer<typeof news>

interface Other {
  n: number
  heardAt: number
  /** Nothing of it was missed. */
  whole: boolean
  askedAt: number
}

/** Tells the other servers who is in which room here, and puts theirs on the board. */
export function shareLive({ live }: House, hints: Hints, pace = usual): () => void {
  const others = new Map<string, Other>()
  const changed = new Map<string, LiveLine>()
  const asks = new Set<string>()
  let tellAll = false
  let told = { n: 0, at: -pace.batch }
  let timer: NodeJS.Timeout | null = null

  const say = (it: News) => hints.tell(channel, JSON.stringify(it))

  function tell(): void {
    timer = null
    const lines = [...(tellAll ? live.own() : []), ...changed.values()]
    told = { n: told.n + 1, at: performance.now() }
    say({ n: told.n, all: tellAll, people: live.count, asks: [...asks], lines })
    tellAll = false
    changed.clear()
    asks.clear()
  }

  /** The first at once, and what follows it in the same moment together. */
  function soon(): void {
    timer ??= setTimeout(tell, Math.max(0, told.at + pace.batch - performance.now())).unref()
  }

  function tellEverybody(): void {
    tellAll = true
    soon()
  }

  function hear(from: string, { n, all, people, lines }: News): void {
    const now = performance.now()
    const before = others.get(from)
    if (all) live.hearAll(from, lines)
    else for (const it of lines) live.hear(from, it)
    const follows = before?.whole === true && n === before.n + 1
    const whole = all || (follows && live.countOf(from) === (people ?? live.countOf(from)))
    const askedAt = before?.askedAt ?? -Infinity
    const asking = !whole && now - askedAt > askAgain
    others.set(from, { n, heardAt: now, whole, askedAt: asking ? now : askedAt })
    if (!asking) return
    asks.add(from)
    soon()
  }

  hints.listen(channel, (text, from) => {
    const heard = news.safeParse(parsed(text))
    if (!heard.success) return // of a build that says it otherwise
    hear(from, heard.data)
    if (heard.data.asks.some((name) => name === everybody || name === hints.name)) tellEverybody()
  })
  hints.onBack(() => {
    asks.add(everybody)
    tellEverybody()
  })
  const stopTelling = live.onTell((it) => {
    const key = keyOf(it)
    changed.set(key, { ...changed.get(key), ...it })
    soon()
  })

  function forgetTheSilent(): void {
    for (const [server, { heardAt }] of others) {
      if (performance.now() - heardAt < pace.silence) continue
      others.delete(server)
      live.hearAll(server, [])
    }
  }
  const timers = [setInterval(soon, pace.beat), setInterval(forgetTheSilent, pace.silence / 10)]

  /** Whoever leaves in peace says that nobody is here any more. */
  return () => {
    for (const it of timers) clearInterval(it)
    stopTelling()
    if (timer) clearTimeout(timer)
    say({ n: told.n + 1, all: true, people: 0, asks: [], lines: [] })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
