import type { Field, Shape } from './shape.ts'

const nested = (depth: number, wrap: (inner: unknown) => unknown): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inner) => wrap(inner), null)

/** One of each kind of thing that JSON, and a caller in the same process, can hold. */
const kinds: [kind: string, values: unknown[]][] = [
  ['object', [{}, { toString: 'x' }, nested(2_000, (inner) => ({ inner }))]],
  ['array', [[], ['x'], nested(2_000, (inner) => [inner])]],
  ['string', ['x', '']],
  ['number', [1, 1e308, NaN, Infinity]],
  ['boolean', [true, false]],
  ['null', [null]],
]

const base64 = (text: string) => Buffer.from(text).toString('base64url')
const someId = '0197f0aa-0000-7000-8000-000000000000'
const oddCursors = [
  '[]',
  'null',
  '[1e308,"a","x"]',
  `[1e400,"a","${someId}"]`,
  `[-1e308,"\\u0000\\ud83d","${someId}"]`,
  `["0000-01-01T00:00:00Z","${someId}"]`,
  `["9999-12-30T23:59:59.999999+00:00","${someId}"]`,
  `["2026-01-01T00:00:00Z","${someId}","HUGE"]`,
  '['.repeat(140),
].map(base64)
const oddTimes = [
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999+14:00',
  `2026-01-01T00:00:00.${'9'.repeat(40)}Z`,
  '2026-01-01T00:00:00+23:59',
]
const oddZones = ['Etc/GMT+12', 'EST5EDT', 'asia/jakarta', 'GMT0', 'Factory', 'localtime', 'posix/UTC']

/** Text that is text, and has broken something somewhere. */
const oddTexts = [
  '\0',
  'zero\0byte',
  '\ud83d half',
  '\udc00',
  'x'.repeat(100_000),
  '__proto__',
  'constructor',
  'toString',
  '\'; DROP TABLE "Room"; --',
  '100%_\\',
  '\u202eright to left\u2028\u2029',
  'İı ﬃ 👩‍👩‍👧‍👦',
  '<script>alert(1)</script>',
  '//elsewhere.example/%00',
  '/%E0%A4%A/../..',
  'NaN',
  '1e400',
  '-1',
  '00',
  '9'.repeat(18),
  '9'.repeat(19),
  '{"$ne":null}',
  '\t\r\n ',
  ...oddCursors,
  ...oddTimes,
  ...oddZones,
  `x@${'a.'.repeat(100)}example`,
  someId.toUpperCase(),
  `${someId}\n`,
]
const oddNumbers = [-1, 0, -0, 0.5, 2 ** 31 - 1, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER, 2 ** 53, 5e-324]

export interface Wrong {
  value: unknown
  /** What is wrong with it, whatever the schema thinks; null where the schema is to judge. */
  kind: string | null
}

/** Everything of a kind that does not belong there, and the oddest of the kind that does. */
export function wrongFor({ shape }: Field): Wrong[] {
  const right = kindOf(shape)
  const wrong = kinds
    .filter(([kind]) => kind !== right && !(kind === 'null' && shape.nullable))
    .flatMap(([kind, values]) => values.map((value) => ({ value, kind })))
  const odd = right === 'string' ? oddTexts : right === 'number' ? oddNumbers : []
  return [...wrong, ...odd.map((value) => ({ value, kind: null }))]
}

function kindOf({ type }: Shape): string {
  return type === 'integer' ? 'number' : (type ?? 'nothing')
}

export const surprises = ['surprise', 'senderId', 'role', 'constructor', 'toString', '__proto__']

/** The input with another value in one place; undefined takes away what is there. */
export function spoil(input: unknown, at: string[], value: unknown): unknown {
  const [key, ...rest] = at
  if (key === undefined) return value
  const copy: object = Array.isArray(input) ? [...(input as unknown[])] : { ...(input as object) }
  const inner: unknown = Reflect.get(copy, key)
  // As JSON.parse does it: a plain assignment of `__proto__` would set something else.
  const wanted = { value: spoil(inner, rest, value), enumerable: true, writable: true, configurable: true }
  if (rest.length === 0 && value === undefined) Reflect.deleteProperty(copy, key)
  else Object.defineProperty(copy, key, wanted)
  return copy
}
