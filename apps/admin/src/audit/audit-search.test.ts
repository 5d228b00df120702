import { expect, test } from 'vitest'
import { readAuditSearch, toInput } from './audit-search.ts'

const actor = '01890a5d-ac96-774b-bcce-b302099a8057'

test('an address keeps what it knows and drops the rest', () => {
  const known = { actor, action: 'room.status', target: 'r1', from: '2026-01-02', to: '2026-01-03' }
  expect(readAuditSearch({ ...known, tab: 'mine' })).toEqual(known)
  expect(
    readAuditSearch({ actor: 'ayu', action: 'room.eat', target: 7, from: 'today', to: '2026-13-01' }),
  ).toEqual({})
})

test('both days count from their beginning to their end, where the viewer is', () => {
  expect(toInput({ from: '2026-01-31', to: '2026-01-31' })).toMatchObject({
    from: new Date(2026, 0, 31).toISOString(),
    to: new Date(2026, 1, 1).toISOString(),
  })
})

test('without filters everything is asked for', () => {
  expect(Object.values(toInput({})).filter((value) => value !== undefined)).toEqual([])
})
