import type { BrowserContext } from 'playwright-core'
import type { Window } from './stage.ts'

/** Everything that a page shows only to somebody who has trouble; `detour` is for good where there are no sockets. */
const trouble =
  '[role=alert], [data-delivery=failed], .et-connection:not([data-state=online], [data-state=detour])'

interface Seen {
  trouble: string[]
  /** What stood in the thread, each time that it changed; what is still on its way left out. */
  threads: string[][]
}

/** Runs in the page before anything else does: what it shows for the blink of an eye is noted, too. */
function watch(selector: string) {
  const seen: Seen = { trouble: [], threads: [] }
  Object.assign(window, { seen })
  let before = ''
  const look = () => {
    for (const { className, textContent } of document.querySelectorAll(selector))
      if (textContent) seen.trouble.push(`${className}: ${textContent}`)
    const bubbles = document.querySelectorAll(
      '[role=log] [data-message]:not([data-delivery=sending]) .et-bubble',
    )
    const texts = [...bubbles].map(({ textContent }) => textContent)
    if (texts.join() !== before) seen.threads.push(texts)
    before = texts.join()
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['role', 'data-delivery', 'data-state'],
  })
}

export const underWatch = (context: BrowserContext) => context.addInitScript(watch, trouble)

/** Answers what has gone wrong in a window since: what a person could have seen, and what only its log knows. */
export function witness(window: Window) {
  const network: string[] = []
  const address = (url: string) => new URL(url).pathname
  window.on('requestfailed', (it) => network.push(`${address(it.url())}: ${it.failure()?.errorText}`))
  window.on('response', (it) => it.status() >= 400 && network.push(`${address(it.url())}: ${it.status()}`))
  const seen = () => window.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)
  return {
    trouble: async () => [...(await seen()).trouble, ...window.complaints, ...network],
    threads: async () => (await seen()).threads,
  }
}
