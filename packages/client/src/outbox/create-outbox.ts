import type { Message } from '@etalase/api/contract'
import { mintClientId } from './client-id.ts'
import { dependable } from './dependable-storage.ts'
import { browserStorage } from './browser-storage.ts'
import { createKeptEntries } from './kept-entries.ts'
import type { OutboxEntry, OutboxStorage, SendInput, Sender } from './outbox-entry.ts'
import type { Outbox } from './outbox.ts'
import { createPostman } from './postman.ts'
import { createTabs, type Tabs, type Word } from './tabs.ts'

interface OutboxOptions {
  app: string
  storage?: OutboxStorage
  send: (input: SendInput, signal: AbortSignal) => Promise<Message>
  /** Hears at once whose it is now. */
  onSender?: (sender: Sender | null) => void
}

interface OwnOutbox extends Outbox {
  /** There may be a network again: do not wait for the next try. */
  wake: () => void
  close: () => void
}

export function createOutbox({ app, onSender, ...options }: OutboxOptions): OwnOutbox {
  const storage = dependable(options.storage ?? browserStorage())
  const entries = createKeptEntries(storage, () => tabs?.tell({}))
  const listeners = new Set<(message: Message) => void>()
  const postman = createPostman({ entries, send: options.send, onSent: sent, onChange: entries.put })
  let sender: Sender | null = null
  let scope: string | null = null
  let tabs: Tabs | null = null

  function sent(message: Message) {
    announce(message)
    tabs?.tell({ sent: message })
    if (message.clientId) entries.drop(message.clientId)
  }

  function send() {
    postman.start()
    void hear({})
  }

  function announce(message: Message) {
    for (const listener of listeners) listener(message)
  }

  async function hear(word: Word) {
    if (word.cleared) return forget()
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

  /** What is added from now on waits in memory for whoever comes. */
  function forget() {
    leave()
    entries.move(null, [])
    postman.start()
    onSender?.(null)
  }

  return {
    get: entries.get,
    subscribe: entries.subscribe,
    get sender() {
      return sender
    },
    async open(next) {
      if (!next) return scope ? forget() : undefined
      const name = `${app}:${next.id}`
      if (name === scope) return
      // A guest's rooms go along to the account, and nobody will ever be this guest again.
      const outgrown = sender?.kind === 'GUEST' && next.kind === 'CUSTOMER' ? scope : null
      const early = scope && !outgrown ? [] : entries.get()
      leave()
      sender = next
      scope = name
      onSender?.(next)
      tabs = createTabs(name, { hear: (word) => void hear(word), send, rest: postman.stop })
      entries.move(name, early)
      await entries.reload()
      if (outgrown) void storage.clear(outgrown)
      if (scope !== name) return
      tabs.lead()
      if (entries.get().length > 0) tabs.expect()
    },
    add(draft) {
      const last = entries.get().at(-1)
      const now = Math.max(Date.now(), last ? Date.parse(last.createdAt) + 1 : 0)
      const createdAt = new Date(now).toISOString()
      const entry: OutboxEntry = { ...draft, clientId: mintClientId(), createdAt, state: 'sending' }
      entries.put(entry)
      postman.go()
      tabs?.expect()
      return entry
    },
    retry(clientId) {
      const entry = entries.get().find((it) => it.clientId === clientId && it.state === 'failed')
      if (!entry) return
      const { error: _, retryAt: __, ...fresh } = entry
      entries.put({ ...fresh, state: 'sending' })
      postman.go()
      tabs?.expect()
    },
    discard(clientId) {
      postman.skip(clientId)
      entries.drop(clientId)
    },
    async clear() {
      const of = scope
      tabs?.tell({ cleared: true })
      forget()
      if (of) await storage.clear(of)
    },
    onSent(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    wake: postman.hurry,
    close: leave,
  }
}
