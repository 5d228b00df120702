export interface Figures {
  median: number
  p95: number
}

const warmUp = 3

/** Milliseconds, one call after the other: what the server takes, not what it does at once. */
export async function measure(ask: () => Promise<unknown>, times = 40): Promise<Figures> {
  const taken: number[] = []
  for (let i = -warmUp; i < times; i++) {
    const began = performance.now()
    await ask()
    if (i >= 0) taken.push(performance.now() - began)
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))]!
  return { median: at(0.5), p95: at(0.95) }
}
