import { describe, expect, test } from 'vitest'
import type { ChangeLine } from './change-line.ts'
import type { Entry } from './entry.ts'
import type { ThreadMessage } from './thread-message.ts'
import { timeline } from './timeline.ts'

let seq = 0
function message(at: string, change: Partial<ThreadMessage> = {}): ThreadMessage {
  seq += 1
  return {
    id: `m${seq}`,
    roomId: 'room',
    seq,
    clientId: null,
    senderId: 'ann',
    senderKind: 'CUSTOMER',
    senderName: 'Ann',
    kind: 'TEXT',
    text: 'Hello',
    createdAt: new Date(at).toISOString(),
    delivery: 'sent',
    ...change,
  }
}
const agent = { senderId: 'rina', senderKind: 'AGENT', senderName: 'Rina' } as const
function line(at: string, actorId = 'rina'): ChangeLine {
  seq += 1
  return { seq, at: new Date(at).toISOString(), actorId, icon: 'lock', word: 'desk.CLOSED' }
}
const shape = (entries: Entry[]) =>
  timeline(entries, { side: 'shopper' }).map((item) => {
    if (item.kind === 'changes') return `changes ${item.lines.length}`
    return item.kind === 'group' ? item.messages.length : item.kind
  })

describe('bubbles stand together', () => {
  test('of one sender in one minute', () => {
    expect(shape([message('2026-03-02T10:00:05'), message('2026-03-02T10:00:50')])).toEqual(['day', 2])
  })
  test('but not over the end of a minute', () => {
    expect(shape([message('2026-03-02T10:00:59'), message('2026-03-02T10:01:00')])).toEqual(['day', 1, 1])
  })
  test('nor of two senders', () => {
    const both = [message('2026-03-02T10:00:01'), message('2026-03-02T10:00:02', agent)]
    expect(shape(both)).toEqual(['day', 1, 1])
  })
})

test("a separator stands before each of the reader's own days", () => {
  const days = [
    message('2026-03-01T23:59:50'),
    message('2026-03-02T00:00:10'),
    message('2026-03-02T09:00:00'),
  ]
  expect(shape(days)).toEqual(['day', 1, 'day', 1, 1])
})

test('what the house says stands alone', () => {
  const said = message('2026-03-02T10:00:02', { kind: 'SYSTEM' })
  expect(shape([message('2026-03-02T10:00:01'), said, message('2026-03-02T10:00:03')])).toEqual([
    'day',
    1,
    'system',
    1,
  ])
})

test('a message keeps its place when the server has taken it', () => {
  const sending = message('2026-03-02T10:00:01', { id: 'c1', clientId: 'c1', delivery: 'sending' })
  const sent = { ...sending, id: 'm9', delivery: 'sent' } as const
  const key = (one: ThreadMessage) => timeline([one], { side: 'shopper' })[1]?.key
  expect(key(sent)).toBe(key(sending))
})

test("on the desk, a colleague's bubbles are on one's own side", () => {
  const [, group] = timeline([message('2026-03-02T10:00:01', agent)], { side: 'desk' })
  expect(group).toMatchObject({ own: true })
})

describe('what happened stands where it happened', () => {
  test('and whoever goes on writing after it begins anew', () => {
    const said = [message('2026-03-02T10:00:01'), line('2026-03-02T10:00:02'), message('2026-03-02T10:00:03')]
    expect(shape(said)).toEqual(['day', 1, 'changes 1', 1])
  })
  test("and one person's changes of a minute stand together", () => {
    const changes = [
      line('2026-03-02T10:00:01'),
      line('2026-03-02T10:00:59'),
      line('2026-03-02T10:01:00'),
      line('2026-03-02T10:01:01', 'budi'),
    ]
    expect(shape(changes)).toEqual(['day', 'changes 2', 'changes 1', 'changes 1'])
  })
  test('and a day can begin with it', () => {
    const days = [message('2026-03-01T10:00:00'), line('2026-03-02T10:00:00'), message('2026-03-02T11:00:00')]
    expect(shape(days)).toEqual(['day', 1, 'day', 'changes 1', 1])
  })
})
