import type { TRPCClient } from '@trpc/client'
import type { Product } from '@etalase/api/contract'
import type { AppRouter } from '../app-router.ts'
import type { Ending } from '../connection/ending.ts'
import type { Wire } from '../connection/wire.ts'
import { followProducts } from './follow-products.ts'
import { pollProducts } from './poll-products.ts'
import type { ProductWatch } from './product-watch.ts'

const gathers = 50
const mostAtOnce = 100

interface Card extends ProductWatch {
  ids: ReadonlySet<string>
}

/** One subscription for all that watch: what they ask for is gathered, and what is known told at once. */
export function createProductFeed(
  trpc: TRPCClient<AppRouter>,
  wire: Wire,
  hasSession: () => Promise<boolean>,
) {
  const cards = new Set<Card>()
  const today = new Map<string, Product>()
  let asked = new Set<string>()
  let round = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStranger = false

  function gather() {
    clearTimeout(timer)
    timer = setTimeout(arrange, gathers)
  }

  /** What nobody shows any more stays asked for until something else changes: to ask anew costs more. */
  function arrange() {
    const wanted = new Set([...cards].flatMap((card) => [...card.ids]))
    if (wanted.size === 0) today.clear()
    else if ([...wanted].every((id) => asked.has(id))) return
    asked = wanted
    void begin()
  }

  async function begin(askWho = hasSession) {
    round.abort()
    const { signal } = (round = new AbortController())
    if (asked.size === 0) return
    isStranger = !(await askWho().catch(() => false))
    if (signal.aborted) return
    const ids = [...asked]
    for (let n = 0; n < ids.length; n += mostAtOnce) {
      const source = { ids: ids.slice(n, n + mostAtOnce), onProducts: arrived, onEnd }
      // The server keeps no socket open that has no session.
      const stop = isStranger ? pollProducts(trpc, source) : followProducts(trpc, wire, source)
      signal.addEventListener('abort', stop)
    }
  }

  function arrived(products: Product[]) {
    const news = products.filter((it) => JSON.stringify(it) !== JSON.stringify(today.get(it.id)))
    for (const product of news) today.set(product.id, product)
    for (const card of cards) tell(card, news)
  }

  function tell({ ids, onProducts }: Card, products: Product[]) {
    const own = products.filter((it) => ids.has(it.id))
    if (own.length > 0) onProducts(own)
  }

  function onEnd(ending: Ending) {
    // Products are everybody's: whoever has signed out goes on as a stranger.
    if (ending.reason === 'signed-out') return void begin(async () => false)
    round.abort()
    asked = new Set()
    for (const card of cards) card.onEnd?.(ending)
    cards.clear()
  }

  wire.onMove(() => isStranger && !wire.refusedFor && void begin())

  return {
    watch(ids: readonly string[], watch: ProductWatch) {
      const card: Card = { ...watch, ids: new Set(ids) }
      cards.add(card)
      tell(card, [...today.values()])
      gather()
      return () => {
        cards.delete(card)
        gather()
      }
    },
  }
}
