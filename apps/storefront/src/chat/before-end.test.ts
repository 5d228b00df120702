import type { Room, RoomChange, Status, ThreadMessage } from '@etalase/client'
import { expect, test } from 'vitest'
import { beforeEnd } from './before-end.ts'

const change = (seq: number, kind: RoomChange['kind']) => ({ seq, kind }) as RoomChange
const message = (seq: number) => ({ seq }) as ThreadMessage
const at = (status: Status, changes: RoomChange[], messages: ThreadMessage[]) =>
  beforeEnd({ room: { status } as Room, changes, messages }).map(({ seq }) => seq)

const changes = [change(1, 'room.started'), change(3, 'room.statusChanged'), change(5, 'room.statusChanged')]

test('how a chat ended is said once: at its end', () => {
  expect(at('CLOSED', changes, [message(2), message(4)])).toEqual([1, 3])
  expect(at('RESOLVED', [...changes, change(6, 'room.assigned')], [message(4)])).toEqual([1, 3, 6])
})

test('in a chat that goes on, everything stands in its place', () => {
  expect(at('OPEN', changes, [message(2)])).toEqual([1, 3, 5])
  expect(at('RESOLVED', changes, [message(2), message(6)]), 'the desk has added something').toEqual([1, 3, 5])
})
