import type { Message } from '@etalase/api/contract'

/** What one tab tells the others: that the stored messages changed, and which one the server took. */
export interface Word {
  sent?: Message
}

export interface Tabs {
  tell: (word: Word) => void
  /** Calls back once this tab is the one that sends, which may be when another one is closed. */
  lead: (begin: () => void) => void
  close: () => void
}

/** One tab sends for all that share a storage; the others see what it does. */
export function createTabs(scope: string, hear: (word: Word) => void): Tabs {
  const name = `etalase-outbox:${scope}`
  const isShared = typeof indexedDB !== 'undefined'
  const channel = isShared && typeof BroadcastChannel !== 'undefined' ? new BroadcastChannel(name) : null
  const locks = isShared && typeof navigator !== 'undefined' ? navigator.locks : undefined
  const closing = new AbortController()
  channel?.addEventListener('message', ({ data }) => hear(data as Word))
  return {
    tell: (word) => channel?.postMessage(word),
    lead(begin) {
      if (!locks) return begin()
      const held = locks.request(name, { signal: closing.signal }, async () => {
        begin()
        await new Promise((resolve) => closing.signal.addEventListener('abort', resolve))
      })
      // Closing this tab's outbox is the one way to give up waiting.
      held.catch(() => {})
    },
    close() {
      closing.abort()
      channel?.close()
    },
  }
}
