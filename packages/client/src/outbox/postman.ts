import type { Message } from '@etalase/api/contract'
import { backoff } from '../jitter.ts'
import { isFinal, refusalOf, retryAfterOf } from '../refusal.ts'
import type { Readable } from '../store.ts'
import type { OutboxEntry, SendInput } from './outbox-entry.ts'

interface PostmanOptions {
  entries: Readable<readonly OutboxEntry[]>
  send: (input: SendInput, signal: AbortSignal) => Promise<Message>
  onSent: (message: Message) => void
  onChange: (entry: OutboxEntry) => void
}

export interface Postman {
  go: () => void
  start: () => void
  stop: () => void
  /** Gives up on one that is under way. */
  skip: (clientId: string) => void
  /** Does not wait for the next try. */
  hurry: () => void
}

/** Carries one message at a time in each room, so that a sender's messages keep their order. */
export function createPostman({ entries, send, onSent, onChange }: PostmanOptions): Postman {
  const rounds = new Map<string, Promise<void>>()
  const carried = new Map<string, AbortController>()
  const waits = new Set<() => void>()
  let working = true
  let shift = 0

  const nextIn = (roomId: string) =>
    entries.get().find((it) => it.roomId === roomId && it.state === 'sending')

  function go() {
    if (!working) return
    for (const { roomId, state } of entries.get()) {
      if (state === 'sending' && !rounds.has(roomId)) rounds.set(roomId, round(roomId))
    }
  }

  async function round(roomId: string) {
    const mine = shift
    for (let entry = nextIn(roomId); entry && mine === shift; entry = nextIn(roomId)) await carry(entry)
    if (mine === shift) rounds.delete(roomId)
  }

  async function carry(entry: OutboxEntry) {
    const abort = new AbortController()
    carried.set(entry.clientId, abort)
    const { clientId, roomId, body, replyToSeq } = entry
    for (let tries = 0; !abort.signal.aborted; tries++) {
      try {
        const message = await send({ clientId, roomId, body, replyToSeq }, abort.signal)
        if (!abort.signal.aborted) onSent(message)
        break
      } catch (error) {
        if (abort.signal.aborted) break
        if (isFinal(error)) {
          onChange({ ...entry, state: 'failed', error: refusalOf(error) })
          break
        }
        if (tries === 0) onChange({ ...entry, error: 'network' })
        await pause(Math.max(backoff(tries), retryAfterOf(error)), abort.signal)
      }
    }
    carried.delete(clientId)
  }

  function pause(ms: number, signal: AbortSignal) {
    return new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer)
        waits.delete(done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      waits.add(done)
      signal.addEventListener('abort', done, { once: true })
    })
  }

  return {
    go,
    start() {
      working = true
      go()
    },
    stop() {
      working = false
      shift += 1
      rounds.clear()
      for (const abort of carried.values()) abort.abort()
    },
    skip: (clientId: string) => carried.get(clientId)?.abort(),
    hurry() {
      for (const done of waits) done()
    },
  }
}
