import type { Member, Message, Snapshot } from '@etalase/api/contract'
import { expect, test } from 'vitest'
import type { OutboxEntry, Sender } from '../outbox/outbox-entry.ts'
import { deliveredTo, nowhere } from './delivered.ts'
import { createThread } from './thread.ts'

const ann: Sender = { id: 'ann', kind: 'CUSTOMER', name: 'Ann' }
const member = (id: string, kind: Member['kind'], lastReadSeq: number): Member => ({
  id,
  kind,
  name: id,
  avatar: null,
  lastReadSeq,
})
const message = (seq: number, senderId = 'ann'): Message => ({
  id: `m${seq}`,
  roomId: 'r',
  seq,
  clientId: `c${seq}`,
  senderId,
  senderKind: 'CUSTOMER',
  senderName: senderId,
  kind: 'TEXT',
  text: `${seq}`,
  createdAt: '',
})
const entry = (clientId: string, state: OutboxEntry['state'] = 'sending'): OutboxEntry => ({
  clientId,
  roomId: 'r',
  body: { kind: 'text', text: clientId },
  createdAt: '2026-01-01T00:00:00Z',
  state,
})
const stateOf = (messages: Message[], members: Member[] = []): Snapshot => ({
  room: { id: 'r', shopperId: 'ann' } as Snapshot['room'],
  members,
  messages,
  changes: [],
  cursor: messages.at(-1)?.seq ?? 0,
  epoch: 'e',
})
const own = { sender: ann, acked: [], unsent: [], delivered: nowhere }

test('what is on its way comes last, and has no place in the log yet', () => {
  const thread = createThread()(stateOf([message(1)]), { ...own, unsent: [entry('x'), entry('y', 'failed')] })
  expect(thread.map((it) => [it.id, it.seq, it.delivery])).toEqual([
    ['m1', 1, 'sent'],
    ['x', Infinity, 'sending'],
    ['y', Infinity, 'failed'],
  ])
})

test('a message is shown once: unsent, acknowledged or logged', () => {
  const unsent = [entry('c2')]
  const toThread = createThread()
  const ids = (state: Snapshot, acked: Message[]) =>
    toThread(state, { ...own, acked, unsent }).map((it) => it.id)
  expect(ids(stateOf([message(1)]), [])).toEqual(['m1', 'c2'])
  expect(ids(stateOf([message(1)]), [message(2)])).toEqual(['m1', 'm2'])
  expect(ids(stateOf([message(1), message(2)]), [message(2)])).toEqual(['m1', 'm2'])
})

test("somebody else's clientId hides nothing of one's own", () => {
  const thread = createThread()(stateOf([message(2, 'eve')]), { ...own, unsent: [entry('c2')] })
  expect(thread.map((it) => it.id)).toEqual(['m2', 'c2'])
})

test('a message is read when somebody of the other side has read it; a bot does not count', () => {
  const members = [member('ann', 'CUSTOMER', 1), member('max', 'AGENT', 2), member('bot', 'BOT', 9)]
  const thread = createThread()(stateOf([message(1, 'max'), message(2), message(3)], members), own)
  expect(thread.map((it) => it.delivery)).toEqual(['read', 'read', 'sent'])
})

test('a message is delivered when it has come to a window of the other side, and stays so when they leave', () => {
  const max = { id: 'max', kind: 'AGENT' as const, name: 'Max', delivered: 2 }
  const here = { ...max, id: 'ann', kind: 'CUSTOMER' as const, delivered: 9 }
  const state = stateOf([message(1), message(2), message(3)], [member('max', 'AGENT', 1)])
  const during = deliveredTo(state.room, { present: [max, here], typing: [] }, nowhere)
  const afterwards = deliveredTo(state.room, { present: [here], typing: [] }, during)
  for (const delivered of [during, afterwards]) {
    const thread = createThread()(state, { ...own, delivered })
    expect(thread.map((it) => it.delivery)).toEqual(['read', 'delivered', 'sent'])
  }
})

test('what has not changed is the same object, so that a list need not draw it again', () => {
  const toThread = createThread()
  const state = stateOf([message(1), message(2)])
  const [first] = toThread(state, own)
  expect(toThread({ ...state, cursor: 9 }, own)[0]).toBe(first)
})
