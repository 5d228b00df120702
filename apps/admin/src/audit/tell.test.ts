import { auditActions, type AuditLine } from '@etalase/client'
import { createTranslator, type Messages } from 'use-intl'
import { expect, test } from 'vitest'
import en from '../words/en.ts'
import id from '../words/id.ts'
import { acts } from './acts.ts'
import { tell } from './tell.ts'

const [ayu, budi] = ['a', 'b']
const offer = { name: 'Citra', email: 'citra@example.com', kind: 'AGENT' }
const line = (action: string, before: unknown = null, after: unknown = null): AuditLine => ({
  id: '1',
  at: '2026-01-02T03:04:05.000Z',
  action,
  actor: { id: ayu, name: 'Ayu' },
  target: { type: 'room', id: 'r', name: 'Maria' },
  before,
  after,
  names: { [ayu]: 'Ayu', [budi]: 'Budi' },
})

/** A line of each sentence that the desk can say. */
const lines = [
  ...auditActions.map((action) => line(action, 'LOW', 'HIGH')),
  ...(['shopper.export', 'shopper.erase'] as const).map((action) => ({
    ...line(action),
    target: { type: 'shopper', id: ayu, name: 'Ayu' },
  })),
  line('staff.invite', null, offer),
  line('staff.withdraw', offer),
  line('room.undo', { status: 'RESOLVED' }, { status: 'OPEN' }),
  line('room.undo', { priority: 'HIGH' }, { priority: 'LOW' }),
  line('room.undo', { handler: 'AGENT' }, { handler: 'BOT' }),
  line('room.undo', { assigneeId: ayu, handler: 'AGENT' }, { assigneeId: budi, handler: 'BOT' }),
  line('room.undo', { assigneeId: ayu, handler: 'AGENT' }, { assigneeId: null, handler: 'BOT' }),
  line('room.assign', null, ayu),
  line('room.assign', budi, ayu),
  line('room.assign', null, budi),
  line('room.assign', ayu, budi),
  line('room.assign', ayu),
  line('room.assign', budi),
  line('room.assign', budi, budi),
]

test('one can filter by every act that is written down', () => {
  expect(acts.toSorted()).toEqual(auditActions.toSorted())
})

test.each([
  ['en', en],
  ['id', id],
] as const)('every act is told in words, in %s', (locale, { audit }) => {
  const t = createTranslator({
    locale,
    messages: audit as Messages,
    onError: (error) => expect.fail(error.message),
  })
  const tag = (chunks: string) => chunks
  for (const each of lines) {
    const { sentence, before, after } = tell(each)
    const values = {
      actor: 'Ayu',
      target: 'Maria',
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    }
    expect(t(`act.${each.action}`)).not.toBe('')
    expect(t.markup(`told.${sentence}`, { ...values, who: tag, whom: tag, v: tag })).toContain('Ayu')
  }
})

test('a room that changes hands is told as it went', () => {
  const told = lines.slice(-7).map((each) => tell(each).sentence.replace('room.assign.', ''))
  expect(told).toEqual(['take', 'takeFrom', 'give', 'giveFrom', 'free', 'freeFrom', 'silence'])
})

test('what was taken back is told by what it was', () => {
  const told = lines.slice(-12, -7).map((each) => tell(each).sentence.replace('room.undo.', ''))
  expect(told).toEqual(['status', 'priority', 'handler', 'assign', 'free'])
})

test('before and after are words of the catalogue, or names', () => {
  expect(tell(line('room.priority', 'NORMAL', 'HIGH'))).toMatchObject({
    before: { list: 'priority', value: 'NORMAL' },
    after: { list: 'priority', value: 'HIGH' },
  })
  expect(tell(line('room.assign', null, budi))).toMatchObject({ before: null, after: { name: 'Budi' } })
})

test('an invitation is told by the name that was written on it', () => {
  expect(
    tell({ ...line('staff.invite', null, offer), target: { type: 'staff', id: 'x', name: null } }),
  ).toEqual({
    sentence: 'staff.invite',
    target: 'Citra',
    before: null,
    after: { list: 'role', value: 'AGENT' },
  })
})
