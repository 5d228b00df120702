import type { TRPCClient } from '@trpc/client'
import type { Live } from '@etalase/api/contract'
import type { AppRouter } from '../app-router.ts'
import type { Wire } from '../connection/wire.ts'
import { backoff } from '../jitter.ts'
import { isFinal } from '../refusal.ts'

export type OnLive = (live: Live) => void

/** Typing and presence, over WebSocket only: browsers allow few streams a host, and messages go first. */
export function watchLive(
  trpc: TRPCClient<AppRouter>,
  wire: Wire,
  roomId: string,
  onLive: OnLive,
): () => void {
  let subscription: { unsubscribe(): void } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0

  function start() {
    pause()
    if (wire.transport !== 'websocket' || wire.refusedFor) return
    subscription = trpc.room.live.subscribe(
      { roomId },
      {
        context: { transport: 'websocket' },
        onData(live) {
          tries = 0
          onLive(live)
        },
        onError: (error) => (isFinal(error) ? stop() : later()),
      },
    )
  }

  function later() {
    pause()
    timer = setTimeout(start, backoff(tries++))
  }

  function pause() {
    clearTimeout(timer)
    subscription?.unsubscribe()
    subscription = undefined
  }

  // What was true before the connection broke may not be any more.
  const forgetPhase = wire.subscribe(() => wire.get().phase !== 'live' && onLive({ present: [], typing: [] }))
  const forgetMoves = wire.onMove(start)

  function stop() {
    pause()
    forgetPhase()
    forgetMoves()
  }

  start()
  return stop
}
