export type Random = ReturnType<typeof seeded>

/** The same seed makes the same choices (mulberry32); what is forked off is on its own from then on. */
export function seeded(seed: number) {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    between: (from: number, to: number) => from + next() * (to - from),
    chance: (probability: number) => next() < probability,
    pick: <T>(list: readonly T[]): T => list[below(list.length)]!,
    shuffled: <T>(list: readonly T[]): T[] =>
      list
        .map((item) => [next(), item] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, item]) => item),
    fork: (name: string) => seeded(below(2 ** 31) ^ numberOf(name)),
  }
}

/** A number for a name, so that one fault's choices do not hang on which others ran before it. */
export function numberOf(name: string): number {
  return Buffer.from(name).reduce((sum, byte) => Math.imul(sum ^ byte, 16_777_619), 2_166_136_261)
}
