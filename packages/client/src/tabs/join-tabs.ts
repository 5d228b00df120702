import type { TRPCClient, TRPCLink } from '@trpc/client'
import type { AppRouter } from '../app-router.ts'
import type { ConnectionState } from '../connection/connection.ts'
import type { Wire } from '../connection/wire.ts'
import { mintClientId } from '../outbox/client-id.ts'
import { createHost } from './host.ts'
import { createRelay } from './relay.ts'
import type { TabWord } from './tab-word.ts'

interface TabsOptions {
  /** The same for all tabs that may share. */
  name: string
  trpc: TRPCClient<AppRouter>
  wire: Wire
}

export interface Tabs {
  settled: Promise<void>
  relay: () => TRPCLink<AppRouter> | null
  close: () => void
}

const asksEvery = 2_000
const answersWithin = 400
const missesAllowed = 2

/**
 * One tab leads, as long as it holds a lock, and the others subscribe through it. Each applies what it
 * hears by its own cursor, as if it had a socket: who leads makes no difference to what is seen.
 * A tab to which the leader does not answer, say because it is frozen, opens a socket of its own.
 */
export function joinTabs({ name, trpc, wire }: TabsOptions): Tabs {
  const me = mintClientId()
  const channel = new BroadcastChannel(name)
  const closing = new AbortController()
  const { signal } = closing
  const tell = (word: TabWord) => void (signal.aborted || channel.postMessage(word))
  const host = createHost({ name, trpc, wire, tell, signal })
  const relay = createRelay(me, tell, () => {
    overfull = leader
    goAlone()
  })
  let isLeading = false
  let leader: string | null = null
  // A leader that has no room left may well be alive; only another one is worth asking.
  let overfull: string | null = null
  let misses = 0
  let settle = () => {}
  const settled = new Promise<void>((resolve) => void (settle = resolve))

  const announce = () => tell({ kind: 'lead', from: me, state: wire.get() })

  function lead() {
    isLeading = true
    leader = null
    clearInterval(asking)
    wire.borrow(null)
    const forget = wire.subscribe(announce)
    signal.addEventListener('abort', forget)
    announce()
    settle()
  }

  function followIt(from: string, state: ConnectionState) {
    misses = 0
    if (from === overfull) return
    leader = from
    relay.follow(from)
    wire.borrow({ by: from, state })
    settle()
  }

  function goAlone() {
    leader = null
    wire.borrow(null)
  }

  function ask() {
    if (leader && misses >= missesAllowed) goAlone()
    misses += 1
    tell({ kind: 'who' })
  }

  function hear(word: TabWord) {
    if (word.kind === 'who') return isLeading && announce()
    if (word.kind === 'lead') return followIt(word.from, word.state)
    if (word.to === me) return isLeading ? host.hear(word) : relay.hear(word)
  }

  channel.addEventListener('message', ({ data }) => void hear(data as TabWord))
  const asking = setInterval(ask, asksEvery)
  const patience = setTimeout(settle, answersWithin)
  const hold = (lock: string, begin: () => void) =>
    navigator.locks
      .request(lock, { signal }, () => {
        begin()
        return new Promise((resolve) => signal.addEventListener('abort', resolve))
      })
      // To close these tabs is the one way to give up waiting.
      .catch(() => {})
  // Whoever serves this tab learns by it that it is gone.
  void hold(`${name}:${me}`, () => {})
  void hold(name, lead)
  ask()

  return {
    settled,
    relay: () => (leader ? relay.link : null),
    close() {
      clearInterval(asking)
      clearTimeout(patience)
      closing.abort()
      channel.close()
      relay.close()
      wire.borrow(null)
    },
  }
}
