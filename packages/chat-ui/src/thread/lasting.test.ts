import type { Member, RoomChange, Status } from '@etalase/api/contract'
import { expect, test } from 'vitest'
import { lasting } from './lasting.ts'

let seq = 0
const head = (actorId: string, second: number) => {
  seq += 1
  return { roomId: 'r', seq, actorId, at: new Date(Date.UTC(2026, 2, 2, 10, 0, second)).toISOString() }
}
const status = (actorId: string, second: number, from: Status, to: Status): RoomChange => ({
  ...head(actorId, second),
  kind: 'room.statusChanged',
  data: { from, to },
})
const given = (second: number, before: string | null, to: string | null): RoomChange => ({
  ...head('ani', second),
  kind: 'room.assigned',
  data: { assignee: to === null ? null : ({ id: to } as Member), previousAssigneeId: before },
})

test('what its maker took back at once is not told, whatever happened in between', () => {
  const resolved = status('ani', 1, 'OPEN', 'RESOLVED')
  const back = status('ani', 14, 'RESOLVED', 'OPEN')
  const other = given(3, null, 'budi')
  expect(lasting([resolved, other, back])).toEqual([other])
  expect(lasting([given(0, null, 'ani'), given(5, 'ani', null)])).toEqual([])
  expect(lasting([given(0, 'ani', 'budi'), given(5, 'budi', 'ani')])).toEqual([])
})

test('what somebody else or a later hour took back is told', () => {
  const told = [
    [status('ani', 1, 'OPEN', 'RESOLVED'), status('boss', 2, 'RESOLVED', 'OPEN')],
    [status('ani', 1, 'OPEN', 'RESOLVED'), status('ani', 30, 'RESOLVED', 'OPEN')],
    [status('ani', 1, 'OPEN', 'RESOLVED'), status('ani', 2, 'RESOLVED', 'CLOSED')],
    [given(0, null, 'ani'), given(5, 'ani', 'budi')],
  ]
  for (const changes of told) expect(lasting(changes)).toEqual(changes)
})

test('of a change that was made, taken back and made again, the last is told', () => {
  const again = status('ani', 5, 'OPEN', 'RESOLVED')
  const changes = [status('ani', 1, 'OPEN', 'RESOLVED'), status('ani', 3, 'RESOLVED', 'OPEN'), again]
  expect(lasting(changes)).toEqual([again])
})
