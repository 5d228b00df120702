import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import type { Procedure } from './procedures.ts'
import { fieldsOf, type Field, type Shape } from './shape.ts'
import { validOf, type Pool } from './valid.ts'
import { spoil, surprises, wrongFor } from './wrong.ts'

/** One input that is tried. */
export interface Try {
  path: string
  type: Procedure['type']
  input: unknown
  /** What no schema may let through, and why. */
  wrong: string | null
  /** What the schema of the procedure says. */
  accepted: boolean
  /** JSON can carry it. */
  wire: boolean
}

export interface Amount {
  runs: number
  seed: number
}

/** Every field with everything that does not belong there, and then valid and spoilt ones until they are enough. */
export function triesOf(procedure: Procedure, pool: Pool, { runs, seed }: Amount): Try[] {
  const { path, type, variants, accepts } = procedure
  const toTry = (input: unknown, wrong: string | null): Try => {
    return { path, type, input, wrong, accepted: accepts(input), wire: survivesJson(input) }
  }
  if (variants.length === 0)
    return [undefined, null, {}, [], 'x', { surprise: 1 }].map((it) => toTry(it, null))
  return variants.flatMap((shape, n) => {
    const some = (full: boolean, numRuns: number) =>
      fc.sample(validOf(shape, { pool, procedure: path, full }), { numRuns, seed: seed + n })
    const [base] = some(true, 1)
    const each = fieldsOf(shape).flatMap((field) => spoilt(field, base))
    const share = Math.max(20, Math.ceil((runs - each.length) / variants.length))
    const random = fc.sample(anything(shape), { numRuns: share, seed: seed + n })
    return [
      toTry(undefined, 'nothing at all'),
      ...some(false, share).map((input) => toTry(input, null)),
      ...each.map(({ input, wrong }) => toTry(input, wrong)),
      ...some(false, share).map((input, i) => toTry(spoil(input, ...random[i]!), null)),
    ]
  })
}

function spoilt(field: Field, base: unknown) {
  const { at, shape } = field
  const name = at.join('.') || 'the whole input'
  const replaced = wrongFor(field).map(({ value, kind }) => ({
    input: spoil(base, at, value),
    wrong: kind && `${kind} for ${name}`,
  }))
  const missing = (shape.required ?? []).map((key) => ({
    input: spoil(base, [...at, key], undefined),
    wrong: `${name} without ${key}`,
  }))
  const extra = (shape.properties ? surprises : []).map((key) => ({
    input: spoil(base, [...at, key], { admin: true }),
    wrong: `${key} in ${name}`,
  }))
  return [...replaced, ...missing, ...extra]
}

function anything(shape: Shape): fc.Arbitrary<[string[], unknown]> {
  const places = fieldsOf(shape).map(({ at }) => at)
  const text = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  })
  return fc.tuple(
    fc.constantFrom(...places),
    fc.oneof(text, fc.anything({ maxDepth: 2 }), fc.maxSafeInteger()),
  )
}

function survivesJson(input: unknown): boolean {
  if (input === undefined) return true
  try {
    return isDeepStrictEqual(JSON.parse(JSON.stringify(input)), input)
  } catch {
    return false
  }
}
