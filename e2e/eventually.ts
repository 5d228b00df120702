import { expect } from 'vitest'

/** Waits until something is so; nothing here sleeps. */
export const eventually = (so: () => unknown, timeout = 15_000) => expect.poll(so, { timeout, interval: 100 })
