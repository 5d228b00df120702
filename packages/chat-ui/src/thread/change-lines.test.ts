import type { EventData, Member, RoomChange } from '@etalase/api/contract'
import { createTranslator } from 'use-intl/core'
import { describe, expect, test } from 'vitest'
import en from '../words/en.json' with { type: 'json' }
import id from '../words/id.json' with { type: 'json' }
import { createLines } from './change-lines.ts'
import type { ThreadMessage } from './thread-message.ts'

const people = { nadia: 'CUSTOMER', ani: 'AGENT', budi: 'AGENT', boss: 'ADMIN' } as const
type Name = keyof typeof people
const member = (name: Name): Member => ({ id: name, kind: people[name], name, avatar: null, lastReadSeq: 0 })

let seq = 0
function change<K extends RoomChange['kind']>(kind: K, actor: Name | null, data: EventData[K]): RoomChange {
  seq += 1
  const by = actor ? { actorId: actor, actorName: actor } : { actorId: null }
  return { roomId: 'r', seq, kind, ...by, at: '2026-03-02T10:00:00Z', data } as RoomChange
}
const status = (by: Name, from: 'OPEN' | 'RESOLVED' | 'CLOSED', to: 'OPEN' | 'RESOLVED' | 'CLOSED') =>
  change('room.statusChanged', by, { from, to })
const assigned = (by: Name, to: Name | null, before: Name | null = null) =>
  change('room.assigned', by, { assignee: to && member(to), previousAssigneeId: before })
const handler = (by: Name, to: 'BOT' | 'AGENT' | 'PAUSED') =>
  change('room.handlerChanged', by, { from: 'BOT', to, epoch: 1 })
const started = change('room.started', 'nadia', { topic: 'Sizes', subject: null })

/** What somebody reads, in words. */
function told(reader: Name, changes: RoomChange[], words: typeof en = en) {
  const t = createTranslator({ locale: 'en', messages: words })
  const side = people[reader] === 'CUSTOMER' ? 'shopper' : 'desk'
  return createLines()(changes, [], { id: reader, side }).map(({ word, values, actorId, actorName }) =>
    t(`change.${word}`, {
      ...values,
      name: actorId === reader ? t('change.you') : (actorName ?? t('change.somebody')),
      priority: values?.priority ? t(`priority.${values.priority}`) : '',
    }),
  )
}

test('what was said is gone: each side is told, the desk also where the shopper is gone too', () => {
  const erased = (shopper: boolean) => [change('room.erased', null, { shopper })]
  expect(told('ani', erased(false))).toEqual(['What was said here has been erased'])
  expect(told('ani', erased(true))).toEqual([
    'This shopper’s data has been erased, and what was said with it',
  ])
  expect(told('nadia', erased(false))).toEqual(['What was said here has been erased'])
})

describe('the desk is told', () => {
  test('who did what, and oneself as you', () => {
    const changes = [
      started,
      change('room.priorityChanged', 'boss', { from: 'NORMAL', to: 'HIGH' }),
      status('ani', 'OPEN', 'RESOLVED'),
      status('nadia', 'RESOLVED', 'OPEN'),
      status('ani', 'RESOLVED', 'OPEN'),
      status('ani', 'OPEN', 'CLOSED'),
      handler('ani', 'BOT'),
      handler('ani', 'PAUSED'),
      change('room.priorityChanged', null, { from: 'HIGH', to: 'LOW' }),
    ]
    expect(told('ani', changes)).toEqual([
      'nadia started this room · Sizes',
      'boss set the priority to High',
      'You resolved the room',
      'nadia wrote again and reopened the room',
      'You reopened the room',
      'You closed the room',
      'You handed the room back to the bot',
      'You paused automatic answers',
      'Somebody set the priority to Low',
    ])
  })

  test('who has the room now', () => {
    const changes = [
      assigned('ani', 'ani'),
      assigned('boss', 'budi', 'ani'),
      assigned('boss', null, 'budi'),
      assigned('budi', 'ani', 'budi'),
      assigned('ani', null, 'ani'),
    ]
    expect(told('budi', changes)).toEqual([
      'ani took the room over',
      'boss assigned the room to you',
      'boss unassigned you',
      'You assigned the room to ani',
      'ani left the room unassigned',
    ])
    expect(told('ani', changes.slice(1, 3))).toEqual([
      'boss assigned the room to budi',
      'boss unassigned budi',
    ])
  })

  test('of the bot only where it is the point', () => {
    const changes = [assigned('ani', 'ani'), handler('ani', 'AGENT'), handler('ani', 'AGENT')]
    expect(told('boss', changes)).toEqual(['ani took the room over', 'ani silenced the bot'])
  })
})

test('a shopper is told who comes and what becomes of the chat, and nothing of how the desk works', () => {
  const changes = [
    started,
    change('room.started', 'nadia', { topic: null, subject: null }),
    assigned('boss', 'ani'),
    assigned('ani', null, 'ani'),
    handler('ani', 'PAUSED'),
    status('ani', 'OPEN', 'RESOLVED'),
    status('nadia', 'RESOLVED', 'OPEN'),
    status('ani', 'OPEN', 'CLOSED'),
  ]
  expect(told('nadia', changes)).toEqual([
    'You started this chat: Sizes',
    'ani joined the chat',
    'ani marked this chat as resolved',
    'Your message reopened this chat',
    'ani closed this chat',
  ])
  for (const words of [en, id]) {
    expect(told('nadia', changes, words).join(' '), 'rooms are the desk’s word').not.toMatch(
      /\b(room|ruang)\b/i,
    )
  }
})

test('a change has one line for as long as it reads the same, so that nothing is drawn anew', () => {
  const linesOf = createLines()
  const ani = { id: 'ani', side: 'desk' } as const
  const reopened = status('nadia', 'RESOLVED', 'OPEN')
  const hers = { senderId: 'nadia', senderKind: 'CUSTOMER', senderName: 'nadia' } as ThreadMessage
  const [first] = linesOf([reopened], [], ani)
  expect(linesOf([reopened], [], ani)[0]).toBe(first)
  expect(linesOf([reopened], [hers], ani)).toMatchObject([{ word: 'desk.wroteAgain' }])
})
