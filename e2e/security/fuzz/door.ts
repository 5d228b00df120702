import type { Answer } from './judge.ts'
import type { Role } from './people.ts'
import type { Try } from './tries.ts'

/** Who calls; the token is that of a session of theirs. */
export interface Caller {
  role: Role
  token: string | null
}

/** A way in: an answer for each try, in their order. */
export interface Door {
  name: string
  knock(caller: Caller, tries: Try[]): Promise<Answer[]>
}

/** As many at a time as a door takes in one go, by number and by the letters that they need. */
export function inBatches(tries: Try[], most: { calls: number; letters: number }): Try[][] {
  const batches: Try[][] = []
  let letters = Infinity
  for (const one of tries) {
    const size = encodeURIComponent(JSON.stringify(one.input) ?? '').length + one.path.length + 40
    const last = batches.at(-1)
    if (last && last.length < most.calls && letters + size <= most.letters) {
      last.push(one)
      letters += size
    } else {
      batches.push([one])
      letters = size
    }
  }
  return batches
}
