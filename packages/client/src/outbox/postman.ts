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
    const { clientId, roomId, body, replyToSeq, retryAt = 0 } = entry
    if (retryAt > Date.now()) await wait(retryAt - Date.now(), abort.signal) // it was told before a reload
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
        const told = retryAfterOf(error)
        if (told > 0) onChange({ ...entry, error: refusalOf(error) ?? 'network', retryAt: Date.now() + told })
        else if (tries === 0) onChange({ ...entry, error: 'network' })
        await (told > 0 ? wait(told, abort.signal) : pause(backoff(tries), abort.signal))
      }
    }
    carried.delete(clientId)
  }

  /** A wait of our own choice, which ends when there is reason to go on. */
  async function pause(ms: number, signal: AbortSignal) {
    const hurry = new AbortController()
    const go = () => hurry.abort()
    waits.add(go)
    signal.addEventListener('abort', go, { once: true })
    await wait(ms, hurry.signal)
    waits.delete(go)
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

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
  })
}
