import { backoff } from './jitter.ts'
import { isFinal, retryAfterOf } from './refusal.ts'

/** Tries until there is an answer, which may be a no; trouble on the way only costs time. */
export async function patiently<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (isFinal(error) || signal?.aborted) throw error
      await pause(Math.max(backoff(tries), retryAfterOf(error)), signal)
    }
  }
}

/** Waits, or less when there is reason to go on at once. */
function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    if (signal?.aborted) done()
    else signal?.addEventListener('abort', done)
  })
}
