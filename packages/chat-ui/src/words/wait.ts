/** A wait as a sentence says it: seconds up to a minute and a half, then minutes; a minute where nobody knows. */
export function waitOf(ms: number): { minutes: number; seconds: number } {
  const seconds = Math.ceil((ms || 60_000) / 1_000)
  return seconds <= 90 ? { minutes: 0, seconds } : { minutes: Math.ceil(seconds / 60), seconds }
}
