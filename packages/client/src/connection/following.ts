import { backoff } from '../jitter.ts'
import { isFinal, statusOf, type EtalaseError } from '../refusal.ts'
import type { Ending } from './ending.ts'
import type { Wire } from './wire.ts'

const silence = 40_000
const pollEvery = 2_000

/** What a subscription tells; see `subscribe` of any procedure. */
interface Ears {
  onStarted: () => void
  heard: () => void
  onError: (error: unknown) => void
  onComplete: () => void
  onConnectionStateChange: (state: { state: string; error: unknown }) => void
}

/** Something that can be followed over every transport. */
export interface Source {
  listen: (transport: 'websocket' | 'sse', ears: Ears) => { unsubscribe: () => void }
  poll: (signal: AbortSignal) => Promise<void>
  onEnd: (ending: Ending) => void
}

/** Follows for ever: through failures, silence, and changes of transport, until it is refused or stopped. */
export function keepFollowing(wire: Wire, source: Source) {
  const leave = wire.join()
  const forget = wire.onMove(start)
  let close = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let stopped = false

  function start() {
    pause()
    if (stopped) return
    if (wire.refusedFor) return end({ reason: wire.refusedFor, error: null })
    close = wire.transport === 'polling' ? poll() : listen(wire.transport)
  }

  function pause() {
    clearTimeout(timer)
    close()
    close = () => {}
  }

  function again() {
    pause()
    timer = setTimeout(start, backoff(tries++))
  }

  function failed(error: unknown) {
    // Whichever way the news of an ended session comes, it is the same news.
    if (statusOf(error) === 401) wire.refused('signed-out')
    else if (isFinal(error)) end({ reason: 'refused', error: error as EtalaseError })
    else again()
  }

  function listen(transport: 'websocket' | 'sse') {
    let open = true
    let quiet = setTimeout(lost, silence)
    // A socket is shared and tells of its own trouble; a stream is one's own.
    function lost() {
      if (!open) return
      if (transport === 'sse') wire.broken()
      if (open) again()
    }
    function heard() {
      if (!open) return
      clearTimeout(quiet)
      quiet = setTimeout(lost, silence)
      tries = 0
      wire.delivered()
    }
    const subscription = source.listen(transport, {
      heard,
      onStarted: heard,
      onError(error) {
        if (!open) return
        if (isFinal(error)) failed(error)
        else lost()
      },
      onComplete: () => open && again(),
      onConnectionStateChange(change) {
        if (transport === 'sse' && change.state === 'connecting' && change.error) lost()
      },
    })
    return () => {
      open = false
      clearTimeout(quiet)
      subscription.unsubscribe()
    }
  }

  function poll() {
    const abort = new AbortController()
    async function once() {
      try {
        await source.poll(abort.signal)
        if (abort.signal.aborted) return
        tries = 0
        wire.delivered()
        timer = setTimeout(() => void once(), pollEvery * (0.75 + Math.random() / 2))
      } catch (error) {
        if (abort.signal.aborted) return
        wire.broken()
        failed(error)
      }
    }
    void once()
    return () => abort.abort()
  }

  function end(ending: Ending) {
    stop()
    source.onEnd(ending)
  }

  function stop() {
    if (stopped) return
    stopped = true
    pause()
    forget()
    leave()
  }

  start()
  return { again, pause, start, stop, failed }
}
