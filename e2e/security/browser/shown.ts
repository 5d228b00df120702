import type { Window } from '../../stage.ts'
import { payloads } from './payloads.ts'

/** The payloads that cannot be read as they are at a place, however it is scrolled. */
export function missingAt(window: Window, place: string): Promise<string[]> {
  return window.evaluate(gather, { payloads, place })
}

async function gather({ payloads, place }: { payloads: string[]; place: string }): Promise<string[]> {
  const missing = new Set(payloads)
  const turns = new WeakMap<Element, number>()
  const scrolls = (box: Element) =>
    box === document.documentElement || /auto|scroll/.test(getComputedStyle(box).overflowY)
  const until = performance.now() + 10_000
  while (missing.size > 0 && performance.now() < until) {
    const text = document.querySelector(place)?.textContent ?? ''
    for (const payload of missing) if (text.includes(payload)) missing.delete(payload)
    for (const box of document.querySelectorAll(`html, ${place}, ${place} *`)) {
      const most = box.scrollHeight - box.clientHeight
      if (most < 40 || !scrolls(box)) continue
      // A thread begins at its end, everything else at its start.
      const turn = turns.get(box) ?? (box.scrollTop >= most - 2 ? -1 : 1)
      turns.set(box, turn)
      box.scrollTop += turn * box.clientHeight * 0.8
    }
    await new Promise((drawn) => setTimeout(drawn, 30))
  }
  return [...missing]
}

interface Walk {
  paths: string[]
  places: string[]
  payloads: string[]
}

/**
 * Goes through pages of an app without loading it anew, one for each payload; tells where it was not to be read, and
 * which addresses in the page lead away from the server, or are run.
 */
export function wrongOn(window: Window, paths: string[], places: string[]): Promise<string[]> {
  return window.evaluate(walk, { paths, places, payloads })
}

/** The same of the page as it is. */
export const strayAddresses = (window: Window) => wrongOn(window, [''], [])

async function walk({ paths, places, payloads }: Walk): Promise<string[]> {
  const names = ['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data', 'xlink:href']
  const linked = names.map((name) => `[${name.replace(':', '\\:')}]`).join()
  const isStray = (value: string) => {
    const { origin, protocol } = new URL(value, location.href)
    return origin !== location.origin && protocol !== 'mailto:' && protocol !== 'tel:'
  }
  const strays = () =>
    [...document.querySelectorAll(linked)]
      .flatMap((element) => names.flatMap((name) => element.getAttribute(name) ?? []))
      .filter(isStray)
  const wrong: string[] = []
  for (const [n, path] of paths.entries()) {
    if (wrong.length > 2) break
    if (path) history.pushState({}, '', path)
    const missing = () =>
      places.filter((at) => !document.querySelector(at)?.textContent?.includes(payloads[n]!))
    const until = performance.now() + 5_000
    while (missing().length > 0 && performance.now() < until)
      await new Promise((drawn) => setTimeout(drawn, 10))
    wrong.push(...missing().map((at) => `${at}: ${payloads[n]}`), ...strays().map((value) => `to ${value}`))
    // What it asks for, it asks for now.
    await new Promise((drawn) => requestAnimationFrame(drawn))
  }
  return wrong
}
