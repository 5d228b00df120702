import { expect, test } from 'vitest'
import { check } from '../checker.ts'
import { drawTable, isRed, listFindings } from './table.ts'

const nothing = { history: [], views: [], stored: [], leaks: [], exits: [], faultEnds: [] }

test('a fault has one line, and is red where anything was found', () => {
  const clean = { fault: 'calm', verdict: check(nothing), problems: [], notes: [], seconds: 1 }
  const exits = { ...nothing, exits: ['server 1 left by itself (SIGSEGV)'] }
  const red = {
    fault: 'storm',
    verdict: check(exits),
    problems: ['the sea was high'],
    notes: ['5 m'],
    seconds: 1,
  }
  expect([clean, red].map(isRed)).toEqual([false, true])
  expect(drawTable([clean, red]).split('\n')).toHaveLength(3)
  expect(listFindings([clean, red])).toContain('storm: exits: server 1 left by itself')
  expect(listFindings([clean, red])).toContain('storm: the sea was high')
})
