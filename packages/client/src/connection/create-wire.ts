import { createStore } from '../store.ts'
import type { ConnectionState, ConnectionStats, Transport } from './connection.ts'
import { createLadder, type Ways } from './ladder.ts'
import type { Lender, Refused, Wire } from './wire.ts'

/** Keeps the state of the connection, from what those who follow report. */
export function createWire(ways: Ways): Wire {
  const moves = new Set<() => void>()
  const stats: ConnectionStats = { gaps: 0, resets: 0, steps: 0 }
  const state = createStore<ConnectionState>({
    phase: 'live',
    transport: ways.transports[0]!,
    since: Date.now(),
  })
  let followers = 0
  let delivering = false
  let reachable = true
  let lostAt = 0
  let refusedFor: Refused | undefined
  let lender: Lender | null = null

  const ladder = createLadder(ways, {
    isIdle: () => followers === 0 || lender !== null,
    isSettled: () => followers === 0 || lender !== null || delivering,
    onStep() {
      stats.steps += 1
      restart()
    },
  })

  function ownState(): Omit<ConnectionState, 'since'> {
    const transport = ladder.at
    const reason = refusedFor ?? (reachable ? undefined : 'network')
    const waiting = followers > 0 && !delivering
    const phase = reason ? 'offline' : waiting ? 'connecting' : transport === 'websocket' ? 'live' : 'reduced'
    return { phase, transport, ...(reason && { reason }) }
  }

  function show() {
    const next = lender && !refusedFor ? lender.state : ownState()
    const was = state.get()
    if (was.phase === next.phase && was.transport === next.transport && was.reason === next.reason) return
    state.set({ since: Date.now(), ...next })
  }

  function restart() {
    delivering = false
    for (const move of moves) move()
    ladder.begin()
    show()
  }

  function refused(reason: Refused) {
    refusedFor = reason
    restart()
  }

  function retry() {
    if (refusedFor) return
    restart()
    ladder.climbNow()
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    stats,
    get transport() {
      return lender ? throughTab(lender) : ladder.at
    },
    get refusedFor() {
      return refusedFor
    },
    get failures() {
      return ladder.failures
    },
    join() {
      // Whoever was refused has left; to follow again is to try again.
      if (followers === 0) refusedFor = undefined
      followers += 1
      if (followers === 1) ladder.begin()
      show()
      return () => {
        followers -= 1
        if (followers === 0) delivering = false
        show()
      }
    },
    delivered() {
      // What was under way already still comes in; the browser knows better.
      const device: { onLine?: boolean } | undefined = globalThis.navigator // outside browsers it knows nothing
      if (device?.onLine ?? true) reachable = true
      delivering = true
      ladder.worked()
      show()
    },
    broken() {
      if (!delivering) ladder.failed()
      else {
        delivering = false
        ladder.expect()
      }
      show()
    },
    refused,
    borrow(next) {
      const was = lender
      lender = next
      const { phase, reason } = next?.state ?? {}
      if (phase === 'offline' && reason && reason !== 'network' && !refusedFor) return refused(reason)
      const isSame = was?.by === next?.by && (!was || !next || throughTab(was) === throughTab(next))
      if (isSame) show()
      else restart()
    },
    reached(ok, since = Date.now()) {
      // What was asked before the network went says nothing of now.
      if (ok && since < lostAt) return
      if (!ok) lostAt = Date.now()
      if (ok === reachable) return
      reachable = ok
      if (ok && !delivering) restart()
      show()
    },
    retry,
    renew() {
      refusedFor = undefined
      retry()
    },
    onMove(listener) {
      moves.add(listener)
      return () => void moves.delete(listener)
    },
    close() {
      followers = 0
      moves.clear()
      ladder.close()
    },
  }
}

/** Its socket serves all; a lesser transport is for itself, because browsers allow few streams a host. */
function throughTab({ state }: Lender): Transport {
  return state.transport === 'websocket' ? 'websocket' : 'polling'
}
