import type { Message } from '@etalase/api/contract'
import { mintClientId } from './client-id.ts'
import { dependable } from './dependable-storage.ts'
import { indexedDbStorage } from './indexed-db-storage.ts'
import { createKeptEntries } from './kept-entries.ts'
import type { OutboxEntry, OutboxStorage, SendInput, Sender } from './outbox-entry.ts'
import type { Outbox } from './outbox.ts'
import { createPostman } from './postman.ts'
import { createTabs, type Tabs, type Word } from './tabs.ts'

interface OutboxOptions {
  app: string
  storage?: OutboxStorage
  send: (input: SendInput, signal: AbortSignal) => Promise<Message>
}

interface OwnOutbox extends Outbox {
  /** There may be a network again: do not wait for the next try. */
  wake: () => void
  close: () => void
}

export function createOutbox({ app, send, ...options }: OutboxOptions): OwnOutbox {
  const disk = options.storage ?? (typeof indexedDB === 'undefined' ? undefined : indexedDbStorage())
  const storage = dependable(disk)
  const entries = createKeptEntries(storage, () => tabs?.tell({}))
  const listeners = new Set<(message: Message) => void>()
  const postman = createPostman({ entries, send, onSent: sent, onChange: entries.put })
  let sender: Sender | null = null
  let scope: string | null = null
  let tabs: Tabs | null = null

  function sent(message: Message) {
    announce(message)
    tabs?.tell({ sent: message })
    if (message.clientId) entries.drop(message.clientId)
  }

  function announce(message: Message) {
    for (const listener of listeners) listener(message)
  }

  async function hear(word: Word) {
    if (word.sent) announce(word.sent)
    await entries.reload()
    postman.go()
  }

  function leave() {
    postman.stop()
    tabs?.close()
    tabs = null
    scope = null
    sender = null
  }

  return {
    get: entries.get,
    subscribe: entries.subscribe,
    get sender() {
      return sender
    },
    async open(next) {
      const name = `${app}:${next.id}`
      if (name === scope) return
      const early = scope ? [] : entries.get()
      leave()
      sender = next
      scope = name
      tabs = createTabs(name, (word) => void hear(word))
      entries.move(name, early)
      await entries.reload()
      if (scope === name) {
        tabs.lead(() => {
          postman.start()
          void hear({})
        })
      }
    },
    add(draft) {
      const last = entries.get().at(-1)
      const now = Math.max(Date.now(), last ? Date.parse(last.createdAt) + 1 : 0)
      const createdAt = new Date(now).toISOString()
      const entry: OutboxEntry = { ...draft, clientId: mintClientId(), createdAt, state: 'sending' }
      entries.put(entry)
      postman.go()
      return entry
    },
    retry(clientId) {
      const entry = entries.get().find((it) => it.clientId === clientId && it.state === 'failed')
      if (!entry) return
      const { error: _, ...fresh } = entry
      entries.put({ ...fresh, state: 'sending' })
      postman.go()
    },
    discard(clientId) {
      postman.skip(clientId)
      entries.drop(clientId)
    },
    async clear() {
      const of = scope
      leave()
      entries.move(null, [])
      if (of) await storage.clear(of)
      postman.start()
    },
    onSent(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    wake: postman.hurry,
    close: leave,
  }
}
