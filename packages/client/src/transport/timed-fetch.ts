const limit = 10_000

/** A fetch that gives up after ten seconds, and tells whether the server could be reached. */
export function timedFetch(
  fetch: typeof globalThis.fetch,
  reached: (ok: boolean, since?: number) => void,
): typeof fetch {
  return async (input, init) => {
    const caller = init?.signal ?? undefined
    const since = Date.now()
    try {
      const response = await fetch(input, { ...init, credentials: 'include', signal: within(limit, caller) })
      reached(true, since)
      return response
    } catch (error) {
      if (!caller?.aborted) reached(false)
      throw error
    }
  }
}

function within(ms: number, caller?: AbortSignal): AbortSignal {
  if ('any' in AbortSignal && 'timeout' in AbortSignal) {
    const timeout = AbortSignal.timeout(ms)
    return caller ? AbortSignal.any([caller, timeout]) : timeout
  }
  // React Native has neither.
  const own = new AbortController()
  const timer = setTimeout(() => own.abort(), ms)
  own.signal.addEventListener('abort', () => clearTimeout(timer))
  caller?.addEventListener('abort', () => own.abort(caller.reason))
  if (caller?.aborted) own.abort(caller.reason)
  return own.signal
}
