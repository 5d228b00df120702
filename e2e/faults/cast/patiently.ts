import { setTimeout as pause } from 'node:timers/promises'

/** What a screen does with a read that fails: it asks again, for a while. */
export async function patiently<T>(work: () => Promise<T>, tries = 60): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (tries === 0 || isRefused(error)) throw error
    await pause(250)
    return patiently(work, tries - 1)
  }
}

/** An answer that asking again will not change. */
export function isRefused(error: unknown): boolean {
  const { data } = error as { data?: { httpStatus?: number } | null }
  const status = data?.httpStatus ?? 0
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}
