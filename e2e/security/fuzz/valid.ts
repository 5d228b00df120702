import * as fc from 'fast-check'
import type { Shape } from './shape.ts'

/** What a field may be filled with so that it means something, by its name, or by `procedure.name`. */
export type Pool = Record<string, fc.Arbitrary<unknown>>

interface Way {
  pool: Pool
  procedure: string
  /** Every field that may be left out is there. */
  full: boolean
}

/** Inputs as a well-meaning client sends them. */
export function validOf(shape: Shape, way: Way, name = ''): fc.Arbitrary<unknown> {
  const plain = meaningOf(shape, way, name)
  return shape.nullable && !way.full ? fc.option(plain, { freq: 4 }) : plain
}

function meaningOf(shape: Shape, way: Way, name: string): fc.Arbitrary<unknown> {
  const meant = way.pool[`${way.procedure}.${name}`] ?? way.pool[name]
  if (meant && !shape.items && !shape.properties) return meant
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum) return fc.constantFrom(...shape.enum)
  if (shape.type === 'boolean') return fc.boolean()
  if (shape.type === 'integer') return fc.integer(rangeOf(shape))
  if (shape.type === 'array')
    return fc.array(validOf(shape.items!, way, name), { minLength: 1, maxLength: 4 })
  if (shape.type === 'object') return recordOf(shape, way)
  if (shape.type !== 'string') throw new Error(`${way.procedure}: nobody knows how to make its "${name}".`)
  if (shape.format === 'uuid') return fc.uuid({ version: [4, 7] })
  if (shape.format === 'date-time')
    return fc.date({ min: new Date(0), noInvalidDate: true }).map((at) => at.toISOString())
  if (shape.pattern) return fc.stringMatching(new RegExp(shape.pattern, 'u'))
  const { minLength = 0, maxLength = 300 } = shape
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) })
}

function recordOf({ properties = {}, required = [] }: Shape, way: Way): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([key, shape]) => [key, validOf(shape, way, key)] as const)
  const record: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(fields)
  return fc.record(record, { noNullPrototype: true, ...(way.full ? {} : { requiredKeys: required }) })
}

function rangeOf({ minimum, exclusiveMinimum, maximum }: Shape): { min: number; max: number } {
  const min = minimum ?? (exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1)
  return { min, max: Math.min(maximum ?? min + 100, min + 100) }
}
