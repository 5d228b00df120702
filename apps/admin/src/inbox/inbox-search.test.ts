import { expect, test } from 'vitest'
import { isNarrowed, readInboxSearch, statusOf, tabOf, toFilter } from './inbox-search.ts'

const admin = { id: 'a', kind: 'ADMIN' }
const agent = { id: 'b', kind: 'AGENT' }

test('an address keeps what the desk knows and drops the rest', () => {
  expect(
    readInboxSearch({ tab: 'mine', status: 'OPEN', priority: 'LOUD', unread: true, q: ' budi ', x: 1 }),
  ).toEqual({ tab: 'mine', status: 'OPEN', unread: true, q: 'budi' })
})

test('a number searched for stays a text', () => {
  expect(readInboxSearch({ q: 628123 })).toEqual({ q: '628123' })
})

test('admins begin with all rooms, agents with their own', () => {
  expect(tabOf({}, admin)).toBe('all')
  expect(tabOf({}, agent)).toBe('mine')
})

test('a tab is a filter by assignee', () => {
  expect(toFilter({ tab: 'mine' }, agent).assigneeId).toBe('b')
  expect(toFilter({ tab: 'unassigned' }, admin).assigneeId).toBeNull()
  expect(toFilter({ tab: 'all' }, admin).assigneeId).toBeUndefined()
})

test('a tab or an order alone narrows nothing', () => {
  expect(isNarrowed({ tab: 'mine', sort: 'waiting' })).toBe(false)
  expect(isNarrowed({ unread: true })).toBe(true)
})

test('the list shows open rooms, and all of them to whoever searches or asks for any', () => {
  expect(toFilter({}, admin).status).toBe('OPEN')
  expect(toFilter({ q: 'budi' }, admin).status).toBeUndefined()
  expect(toFilter({ status: 'ANY' }, admin).status).toBeUndefined()
  expect(statusOf({ q: 'budi', status: 'CLOSED' })).toBe('CLOSED')
})
