import type { ControlEvent, RoomEvent } from '@etalase/api/contract'
import { expect, test } from 'vitest'
import { admit } from './admit.ts'

const base = { roomId: 'r', actorId: null, at: '2026-01-01T00:00:00Z' }
const logged = (seq: number): RoomEvent => ({ ...base, seq, kind: 'log.skipped', data: {} })
const control = (kind: ControlEvent['kind'], seq: number) =>
  ({ ...base, seq, kind, data: {} }) as ControlEvent

test('the next event is taken', () => expect(admit(4, logged(5))).toBe('apply'))
test('an event that was seen is dropped', () => expect(admit(4, logged(4))).toBe('drop'))
test('an event beyond the next one shows a gap', () => expect(admit(4, logged(6))).toBe('gap'))
test('a head at the cursor is only a sign of life', () =>
  expect(admit(4, control('log.head', 4))).toBe('drop'))
test('a head beyond the cursor shows a gap', () => expect(admit(4, control('log.head', 5))).toBe('gap'))
test('a reset is a reset, wherever its head is', () => {
  expect(admit(4, control('log.reset', 2))).toBe('reset')
  expect(admit(4, control('log.reset', 900))).toBe('reset')
})
