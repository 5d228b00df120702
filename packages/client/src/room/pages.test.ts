import type { Message, RoomChange, Snapshot } from '@etalase/api/contract'
import { expect, test } from 'vitest'
import { prepend, refresh } from './pages.ts'

const isChange = (seq: number) => seq % 4 === 1

/** Every fourth event is a change, the others are messages. */
function page(from: number, to: number) {
  const seqs = Array.from({ length: to - from + 1 }, (_, n) => from + n)
  return {
    messages: seqs.filter((seq) => !isChange(seq)).map((seq) => ({ seq }) as Message),
    changes: seqs.filter(isChange).map((seq) => ({ seq }) as RoomChange),
  }
}
const state = (from: number, to: number) => ({ ...page(from, to), cursor: to }) as Snapshot
const seqs = ({ messages, changes }: Snapshot) => [
  messages.map(({ seq }) => seq),
  changes.map(({ seq }) => seq),
]

test('an older page goes on top, what overlaps once', () => {
  expect(seqs(prepend(state(6, 9), page(2, 7)))).toEqual(seqs(state(2, 9)))
})

test('an empty older page brings the changes before all messages', () => {
  const older = { messages: [], changes: page(1, 1).changes }
  expect(seqs(prepend(state(2, 9), older))).toEqual(seqs(state(1, 9)))
  expect(seqs(prepend(state(1, 9), older)), 'a full page may be the first').toEqual(seqs(state(1, 9)))
})

test('older pages stay where a fresh snapshot joins them', () => {
  expect(seqs(refresh(state(1, 7), state(6, 10)))).toEqual(seqs(state(1, 10)))
  expect(seqs(refresh(state(1, 7), state(1, 10)))).toEqual(seqs(state(1, 10)))
})

test('older pages go where a hole would be left', () => {
  expect(seqs(refresh(state(1, 3), state(600, 602)))).toEqual(seqs(state(600, 602)))
})

test('of an older log nothing is kept that the fresh one does not have', () => {
  expect(seqs(refresh(state(1, 9), state(1, 4)))).toEqual(seqs(state(1, 4)))
})

test('of another log nothing is kept, though it has the same numbers', () => {
  const other = { ...state(6, 10), epoch: 'another' }
  expect(seqs(refresh(state(1, 7), other))).toEqual(seqs(state(6, 10)))
})
