import { vi } from 'vitest'

/** The clock on the wall goes an hour back, as when it is corrected; timers go on. */
export function setClockBack(): Disposable {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Date.now() - 60 * 60_000)
  return { [Symbol.dispose]: () => void vi.useRealTimers() }
}
