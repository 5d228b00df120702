/** Full jitter: after an outage a thousand clients come back spread out, not all at once. */
export function backoff(attempt: number, base = 300, cap = 5_000): number {
  return Math.random() * Math.min(cap, base * 2 ** Math.min(attempt, 16))
}

/** A delay between `ms` and twice that. */
export function spread(ms: number): number {
  return ms + Math.random() * ms
}
