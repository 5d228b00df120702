import type { Db, Tx } from '@etalase/db'
import type { Bell } from './bell.ts'
import type { Draft, Logged } from './draft.ts'
import { headOf, insert, nextSeq, readAs, sentBefore } from './tables.ts'

export interface Server {
  db: Db
  bell: Bell
  /** Where a test may hold a message up, or end what is being done with it. */
  reach(point: 'commit' | 'answer', draft: Draft): Promise<void>
}

interface Reader {
  who: string
  /** Null starts at the head. */
  after: number | null
  signal: AbortSignal
}

/** One thing a stream says; only what has an id can be resumed from. */
interface Said {
  id?: number
  message?: Logged
  typing?: string
}

export interface Chat {
  send(server: Server, draft: Draft): Promise<number>
  follow(server: Server, reader: Reader): AsyncIterable<Said>
  /** Who types, apart from the log. */
  typing(server: Server, signal: AbortSignal): AsyncIterable<string>
}

export const patient = { maxWait: 10_000, timeout: 10_000 }

/** A chat as small as can be that keeps every promise; each planted fault exchanges one part of it. */
export const soundChat: Chat = {
  async send(server, draft) {
    try {
      return await sendWith(server, draft, async (tx) => {
        const seq = await nextSeq(tx)
        await insert(tx, { ...draft, seq }, draft.id)
        return seq
      })
    } catch (error) {
      const seq = await sentBefore(server.db, draft)
      if (seq === null) throw error
      return seq
    }
  },

  async *follow({ db, bell }, { who, after, signal }) {
    const listen = bell.listen(signal)
    let cursor = after ?? (await headOf(db))
    yield { id: cursor }
    while (!signal.aborted) {
      const lines = await readAs(db, who, cursor)
      if (!lines) return
      for (const message of lines) {
        yield { id: message.seq, message }
        cursor = message.seq
      }
      await listen()
    }
  },

  async *typing({ bell }, signal) {
    const listen = bell.listen(signal)
    while (!signal.aborted) {
      const heard = await listen()
      if (heard && 'typing' in heard) yield heard.typing
    }
  },
}

/** Writes in one transaction, and rings once it is committed. */
export async function sendWith(
  server: Server,
  draft: Draft,
  write: (tx: Tx) => Promise<number>,
): Promise<number> {
  const seq = await server.db.$transaction(async (tx) => {
    const seq = await write(tx)
    await server.reach('commit', draft)
    return seq
  }, patient)
  server.bell.ring({ written: { ...draft, seq } })
  return seq
}
