/** Chance that repeats itself: the same seed draws the same things in the same order. */
export interface Random {
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** Deals the whole deck before a card comes again. */
  dealer<T>(deck: readonly T[]): () => T
  bytes(count: number): Uint8Array
  /** What a client mints for a try. */
  clientId(): string
  /** What the server would have minted at that moment. */
  id(at: Date): string
}

export function createRandom(seed: number): Random {
  const next = mulberry32(seed)
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const hex = (digits: number) => Array.from({ length: digits }, () => int(0, 15).toString(16)).join('')
  const variant = () => int(8, 11).toString(16) + hex(3)
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (from) => from[int(0, from.length - 1)]!,
    dealer: (deck) => {
      let rest: typeof deck = []
      return () => {
        if (rest.length === 0) rest = shuffled(deck, next)
        const [card, ...others] = rest
        rest = others
        return card!
      }
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => int(0, 255)),
    clientId: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${variant()}-${hex(12)}`,
    id: (at) => {
      const time = at.getTime().toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant()}-${hex(12)}`
    },
  }
}

function shuffled<T>(deck: readonly T[], next: () => number): T[] {
  return deck
    .map((card) => ({ card, rank: next() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ card }) => card)
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
