import { setTimeout as pause } from 'node:timers/promises'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'

/** Trouble with the database never ends a subscription: it waits, and reads again. Null once it is to stop. */
export async function patiently<T>(
  { house }: SignedContext,
  signal: AbortSignal,
  read: () => Promise<T>,
): Promise<T | null> {
  for (let tries = 0; !signal.aborted; tries++) {
    try {
      return await read()
    } catch (error) {
      if (error instanceof Refusal) throw error
      house.warn('what is followed could not be read; trying again', error)
      await pause(Math.random() * Math.min(5_000, 200 * 2 ** tries), null, { signal }).catch(() => null)
    }
  }
  return null
}
