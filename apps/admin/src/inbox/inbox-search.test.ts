import { expect, test } from 'vitest'
import { facetsOf, isNarrowed, readInboxSearch, statusOf, tabOf, toFilter } from './inbox-search.ts'

const admin = { id: 'a', kind: 'ADMIN' }
const agent = { id: 'b', kind: 'AGENT' }
const ani = '019f0000-0000-7000-8000-000000000001'

test('an address keeps what the desk knows and drops the rest', () => {
  expect(
    readInboxSearch({ tab: 'mine', status: 'OPEN', priority: 'LOUD', unread: true, q: ' budi ', x: 1 }),
  ).toEqual({ tab: 'mine', status: 'OPEN', unread: true, q: 'budi' })
  expect(readInboxSearch({ channel: 'EMAIL', assignee: ani })).toEqual({ channel: 'EMAIL', assignee: ani })
  expect(readInboxSearch({ channel: 'FAX', assignee: 'ani' })).toEqual({})
})

test('a number searched for stays a text', () => {
  expect(readInboxSearch({ q: 628123 })).toEqual({ q: '628123' })
})

test('admins begin with all rooms', () => {
  expect(tabOf({}, admin)).toBe('all')
})

test('an agent, who sees their own rooms alone, is never shown a list that can only be empty', () => {
  expect(tabOf({ tab: 'unassigned' }, agent)).toBe('mine')
  expect(toFilter({ tab: 'all', assignee: ani }, agent).assigneeId).toBe('b')
  expect(isNarrowed({ assignee: ani }, agent)).toBe(false)
})

test('a tab is a filter by assignee', () => {
  expect(toFilter({ tab: 'mine' }, agent).assigneeId).toBe('b')
  expect(toFilter({ tab: 'unassigned' }, admin).assigneeId).toBeNull()
  expect(toFilter({ tab: 'all' }, admin).assigneeId).toBeUndefined()
})

test('among all rooms an admin can ask for those of one person, or of nobody', () => {
  expect(toFilter({ assignee: ani }, admin).assigneeId).toBe(ani)
  expect(toFilter({ assignee: 'nobody' }, admin).assigneeId).toBeNull()
  expect(toFilter({ tab: 'mine', assignee: ani }, admin).assigneeId).toBe('a')
})

test('the sheet counts what it has chosen', () => {
  expect(facetsOf({ channel: 'WEB', assignee: ani, unread: true }, admin)).toEqual(['channel', 'assignee'])
  expect(facetsOf({ tab: 'mine', assignee: ani }, admin)).toEqual([])
})

test('a tab or an order alone narrows nothing', () => {
  expect(isNarrowed({ tab: 'mine', sort: 'waiting' }, admin)).toBe(false)
  expect(isNarrowed({ unread: true }, admin)).toBe(true)
  expect(isNarrowed({ channel: 'EMAIL' }, agent)).toBe(true)
})

test('the list shows open rooms, and all of them to whoever searches or asks for any', () => {
  expect(toFilter({}, admin).status).toBe('OPEN')
  expect(toFilter({ q: 'budi' }, admin).status).toBeUndefined()
  expect(toFilter({ status: 'ANY' }, admin).status).toBeUndefined()
  expect(statusOf({ q: 'budi', status: 'CLOSED' })).toBe('CLOSED')
})
