import type { Message, Snapshot } from '@etalase/api/contract'
import { expect, test } from 'vitest'
import { prepend, refresh } from './pages.ts'

const messages = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => ({ seq: from + n }) as Message)
const state = (from: number, to: number) => ({ messages: messages(from, to), cursor: to }) as Snapshot
const seqs = (of: Snapshot) => of.messages.map((message) => message.seq)

test('an older page goes on top, what overlaps once', () => {
  expect(seqs(prepend(state(5, 6), messages(3, 5)))).toEqual([3, 4, 5, 6])
})

test('older pages stay where a fresh snapshot joins them', () => {
  expect(seqs(refresh(state(1, 6), state(5, 9)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('older pages go where a hole would be left', () => {
  expect(seqs(refresh(state(1, 3), state(600, 602)))).toEqual([600, 601, 602])
})

test('of an older log nothing is kept that the fresh one does not have', () => {
  expect(seqs(refresh(state(1, 9), state(1, 4)))).toEqual([1, 2, 3, 4])
})
