import { once } from 'node:events'
import { openLine, type Line } from './line.ts'
import type { Window } from './windows.ts'

const atOnce = 50

/** Does it for all, some at a time. */
export async function forAll<T, R>(all: T[], work: (one: T, n: number) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce)
    results.push(...(await Promise.all(some.map((one, n) => work(one, from + n)))))
  }
  return results
}

/** Sockets of so many windows, each signed in. */
export function connectAll(url: string, windows: Window[]): Promise<Line[]> {
  return forAll(windows, async (window) => {
    const line = await openLine(url, window)
    await line.greeted()
    return line
  })
}

/** Every second one says goodbye; the others are just gone. */
export async function hangUp(lines: Line[]): Promise<void> {
  await forAll(lines, async ({ socket }, n) => {
    const closed = once(socket, 'close')
    if (n % 2) socket.close()
    else socket.terminate()
    await closed
  })
}
