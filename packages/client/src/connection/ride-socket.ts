import { backoff, spread } from '../jitter.ts'
import { isFinal, statusOf, type EtalaseError } from '../refusal.ts'
import type { Ending } from './ending.ts'
import type { Wire } from './wire.ts'

const pollEvery = 3_500

interface Ears {
  heard: () => void
  onError: (error: unknown) => void
  onComplete: () => void
}

/** Something that is followed beside the messages. */
export interface Rider {
  listen: (ears: Ears) => { unsubscribe: () => void }
  /** What to do where there is no socket; without it, nothing. */
  poll?: (signal: AbortSignal) => Promise<void>
  onEnd: (ending: Ending) => void
}

/** Follows over WebSocket only: browsers allow few streams a host, and messages go first. Answers how to stop. */
export function rideSocket(wire: Wire, { listen, poll, onEnd }: Rider): () => void {
  const leave = wire.join()
  const forget = wire.onMove(start)
  let round = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let stopped = false

  function start() {
    pause()
    if (stopped) return
    if (wire.refusedFor) end({ reason: wire.refusedFor, error: null })
    else if (wire.transport === 'websocket') ride(round.signal)
    else if (poll) void ask(poll, round.signal)
  }

  function pause() {
    clearTimeout(timer)
    round.abort()
    round = new AbortController()
  }

  /** One thing at a time, and nothing for a round that is over. */
  function later(ms: number, work: () => void, signal: AbortSignal) {
    if (signal.aborted) return
    clearTimeout(timer)
    timer = setTimeout(work, ms)
  }

  function ride(signal: AbortSignal) {
    const isOver = () => signal.aborted
    const again = () => isOver() || later(backoff(tries++), start, signal)
    const subscription = listen({
      heard() {
        if (isOver()) return
        tries = 0
        wire.delivered()
      },
      onError: (error) => isOver() || failed(error) || again(),
      onComplete: again,
    })
    signal.addEventListener('abort', () => subscription.unsubscribe())
  }

  async function ask(poll: NonNullable<Rider['poll']>, signal: AbortSignal) {
    try {
      await poll(signal)
      if (signal.aborted) return
      if (wire.transport === 'polling') wire.delivered()
    } catch (error) {
      if (signal.aborted || failed(error)) return
    }
    later(spread(pollEvery), () => void ask(poll, signal), signal)
  }

  /** Whether that was the end of it. */
  function failed(error: unknown): boolean {
    if (!isFinal(error)) return false
    // Whichever way the news of an ended session comes, it is the same news.
    if (statusOf(error) === 401) wire.refused('signed-out')
    else end({ reason: 'refused', error: error as EtalaseError })
    return true
  }

  function end(ending: Ending) {
    stop()
    onEnd(ending)
  }

  function stop() {
    if (stopped) return
    stopped = true
    pause()
    forget()
    leave()
  }

  start()
  return stop
}
