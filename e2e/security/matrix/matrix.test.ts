import { serveDatabase, type TestServer } from '@etalase/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reached } from '../report/reached.ts'
import { cellsOf, inputOf } from './cells.ts'
import { openHouse, type House, type Tokens } from './house.ts'
import { idFieldsOf, procedures } from './procedures.ts'
import { isWithoutEffect, type Cell, type Row } from './row.ts'
import { table } from './table/table.ts'
import { differencesIn, faultsOf, fingerprint, knock, type Tried } from './tell.ts'

let house: House
let at: TestServer
const counts = { cells: 0, allowed: 0 }
beforeAll(async () => {
  house = await openHouse()
  at = await serveDatabase(house.world.url)
})
afterAll(async () => {
  await at[Symbol.asyncDispose]()
  await house[Symbol.asyncDispose]()
})

test('S1: every procedure has a row, and no row is of what is no more', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(procedures).sort())
})

test.each(Object.keys(table))('S1: every id that %s asks for is named, and nothing else', (name) => {
  expect(Object.keys(table[name]!.ids ?? {}).sort()).toEqual(idFieldsOf(name))
})

/** Each caller comes through one door at a time, with all that they try there. */
async function attempt(name: string, row: Row, cells: Cell[], tokens: Tokens): Promise<Tried[]> {
  const { type } = procedures[name]!._def
  const groups = Object.values(Object.groupBy(cells, ({ actor, door }) => `${actor.name} ${door}`))
  const tried = groups.map(async (group) => {
    const [{ actor, door }] = group as [Cell]
    const caller = { url: at.url, app: actor.app, token: tokens.get(`${actor.name} ${door}`)! }
    const calls = group!.map((cell) => ({ type, path: name, input: inputOf(row, cell, house.things) }))
    const answers = await knock(caller, door, calls)
    return group!.map((cell, i) => ({ cell, answer: answers[i]! }))
  })
  return (await Promise.all(tried)).flat()
}

test.each(Object.entries(table))(
  'S1: %s answers whoever may call it, of theirs, at every door',
  async (name, row) => {
    await row.before?.(house)
    const cells = cellsOf(row, procedures[name]!._def.type)
    const isIdle = (cell: Cell) => isWithoutEffect(row, cell)
    const tokens = await house.tokens()
    const before = await fingerprint(house.world.db)
    const idle = await attempt(name, row, cells.filter(isIdle), tokens)
    const after = await fingerprint(house.world.db)
    const rest = await attempt(
      name,
      row,
      cells.filter((cell) => !isIdle(cell)),
      tokens,
    )
    const tried = [...idle, ...rest]
    expect([...faultsOf(row, tried, house), ...differencesIn(row, tried)]).toEqual([])
    expect(after, 'who is refused leaves no trace').toBe(before)
    counts.cells += tried.length
    counts.allowed += rest.length
  },
)

test('S1: all of the table was tried', (context) => {
  const refused = counts.cells - counts.allowed
  const sizes = `${Object.keys(table).length} procedures, ${counts.cells} cells`
  reached(context, `${sizes}, ${refused} refused alike and without a trace; unexpected allows: 0`)
  expect(refused).toBeGreaterThan(2_000)
})
