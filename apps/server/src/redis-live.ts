import { keyOf, type House, type LiveLine } from '@etalase/api/house'
import { z } from 'zod'
import type { Hints } from './hints.ts'

const channel = 'etalase:live'
const everybody = '*'

/** How often, in milliseconds. */
export interface LivePace {
  /** Changes of so long go out together. */
  batch: number
  /** A server tells all its people anew, and with that, that it lives. */
  retell: number
  /** The people of a server that is silent for so long are gone. */
  silence: number
}

const usual: LivePace = { batch: 50, retell: 10_000, silence: 25_000 }

const kind = z.enum(['CUSTOMER', 'GUEST', 'AGENT', 'ADMIN', 'BOT'])
const line = z.object({
  roomId: z.uuid(),
  person: z.object({ id: z.uuid(), name: z.string(), kind }),
  here: z.boolean().optional(),
  delivered: z.int().optional(),
  typing: z.number().optional(),
})
const news = z.object({ n: z.int(), all: z.boolean(), asks: z.array(z.string()), lines: z.array(line) })

/** Tells the other servers who is in which room here, and puts theirs on the board. */
export function shareLive({ live }: House, hints: Hints, pace = usual): () => void {
  const others = new Map<string, { n: number; heardAt: number }>()
  const changed = new Map<string, LiveLine>()
  const asks = new Set<string>()
  let tellAll = false
  let told = { n: 0, at: 0 }
  let timer: NodeJS.Timeout | null = null

  function tell(): void {
    timer = null
    const lines = [...(tellAll ? live.own() : []), ...changed.values()]
    told = { n: told.n + 1, at: Date.now() }
    hints.tell(channel, JSON.stringify({ n: told.n, all: tellAll, asks: [...asks], lines }))
    tellAll = false
    changed.clear()
    asks.clear()
  }

  /** The first at once, and what follows it in the same moment together. */
  function soon(): void {
    timer ??= setTimeout(tell, Math.max(0, told.at + pace.batch - Date.now())).unref()
  }

  function retell(): void {
    tellAll = true
    soon()
  }

  hints.listen(channel, (text, from) => {
    const heard = news.safeParse(parsed(text))
    if (!heard.success) return // of a build that says it otherwise
    const { n, all, lines } = heard.data
    const isMissing = n !== (others.get(from)?.n ?? NaN) + 1
    others.set(from, { n, heardAt: Date.now() })
    if (all) live.hearAll(from, lines)
    else for (const it of lines) live.hear(from, it)
    if (isMissing && !all) {
      asks.add(from)
      soon()
    }
    if (heard.data.asks.some((name) => name === everybody || name === hints.name)) retell()
  })
  hints.onBack(() => {
    asks.add(everybody)
    retell()
  })
  const stopTelling = live.onTell((it) => {
    const key = keyOf(it)
    changed.set(key, { ...changed.get(key), ...it })
    soon()
  })

  function forgetTheSilent(): void {
    for (const [server, { heardAt }] of others) {
      if (Date.now() - heardAt < pace.silence) continue
      others.delete(server)
      live.hearAll(server, [])
    }
  }
  const timers = [setInterval(retell, pace.retell), setInterval(forgetTheSilent, pace.silence / 10)]

  /** Whoever leaves in peace says that nobody is here any more. */
  return () => {
    for (const it of timers) clearInterval(it)
    stopTelling()
    if (timer) clearTimeout(timer)
    hints.tell(channel, JSON.stringify({ n: told.n + 1, all: true, asks: [], lines: [] }))
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
