import type { Message } from '@etalase/api/contract'

/** What one tab tells the others: that the stored messages changed, which one the server took, or that all are gone. */
export interface Word {
  sent?: Message
  cleared?: true
}

/** Said by the tab that sends, so that the others know it is awake; `only` that, when nothing else changed. */
type Said = Word & { leads?: boolean; only?: boolean }

interface TabsOptions {
  hear: (word: Word) => void
  /** This tab is the one that sends, for now. */
  send: () => void
  /** Another one does again. */
  rest: () => void
}

export interface Tabs {
  tell: (word: Word) => void
  /** Waits its turn to send, which may come when another tab is closed. */
  lead: () => void
  /** There is something to send: whoever sends should say so soon, or this tab does it. */
  expect: () => void
  close: () => void
}

const patience = 3_000

/**
 * One tab sends for all that share a storage; the others see what it does. Where that one is frozen two may
 * send for a while, which costs a request and no more: the server takes a `clientId` once.
 */
export function createTabs(scope: string, { hear, send, rest }: TabsOptions): Tabs {
  const name = `etalase-outbox:${scope}`
  const isShared = typeof indexedDB !== 'undefined'
  const channel = isShared && typeof BroadcastChannel !== 'undefined' ? new BroadcastChannel(name) : null
  const locks = isShared && typeof navigator !== 'undefined' ? navigator.locks : undefined
  const closing = new AbortController()
  let leads = false
  let helps = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = (word: Said) => void (closing.signal.aborted || channel?.postMessage({ ...word, leads }))

  channel?.addEventListener('message', ({ data }) => {
    const { leads: isAwake, only, ...word } = data as Said
    if (isAwake) {
      clearTimeout(timer)
      if (helps) rest()
      helps = false
    } else if (leads) say({ only: true })
    if (!only) hear(word)
  })

  return {
    tell: say,
    expect() {
      if (leads || helps) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        helps = true
        send()
      }, patience)
    },
    lead() {
      const begin = () => {
        clearTimeout(timer)
        leads = true
        helps = false
        send()
      }
      if (!locks) return begin()
      const held = locks.request(name, { signal: closing.signal }, async () => {
        begin()
        await new Promise((resolve) => closing.signal.addEventListener('abort', resolve))
      })
      // Closing this tab's outbox is the one way to give up waiting.
      held.catch(() => {})
    },
    close() {
      clearTimeout(timer)
      closing.abort()
      channel?.close()
    },
  }
}
