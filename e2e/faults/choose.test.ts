import { expect, test } from 'vitest'
import { choose } from './choose.ts'
import { faults } from './faults/faults.ts'

test('without a word it is every fault', () => {
  expect(choose([])).toMatchObject({ only: faults.map(({ name }) => name), minutes: 4, servers: 3 })
  expect(choose(['--help'])).toBe('help')
})

test('faults are chosen by their names', () => {
  expect(choose(['--only', 'rights, kill-all', '--seed', '7', '--minutes', '0.5', '--servers', '2'])).toEqual(
    {
      only: ['rights', 'kill-all'],
      seed: 7,
      minutes: 0.5,
      servers: 2,
    },
  )
})

test.each([
  [['--only', 'earthquake'], 'There is no fault “earthquake”.'],
  [['--only', ''], '--only needs the names of faults'],
  [['--only', 'rights,'], '--only needs the names of faults'],
  [['--seed', 'x'], '--seed needs a whole number, and “x” is none.'],
  [['--seed', ''], '--seed needs a whole number'],
  [['--minutes', '0'], '--minutes needs a number above 0'],
  [['--minutes', 'soon'], '--minutes needs a number above 0'],
  [['--servers', '1.5'], '--servers needs a whole number'],
  [['--servers', '0'], '--servers needs a whole number'],
  [['--sevrers', '2'], '--sevrers'],
])('%j is told what is wrong', (args, what) => {
  expect(choose(args)).toEqual({ wrong: expect.stringContaining(what) })
})
