import { expect, test } from 'vitest'
import { replyEffect } from './reply-effect.ts'

const effect = (change: Partial<Parameters<typeof replyEffect>[0]>) =>
  replyEffect({ status: 'OPEN', handler: 'AGENT', assigneeId: 'maya', ...change }, 'maya')

test('a reply in one’s own room changes nothing', () => {
  expect(effect({})).toBeNull()
  expect(effect({ handler: 'PAUSED' })).toBeNull()
})

test('the first reply takes the room, and the bot falls silent', () => {
  expect(effect({ assigneeId: null })).toBe('takes')
  expect(effect({ assigneeId: null, handler: 'BOT' })).toBe('takesFromBot')
  expect(effect({ handler: 'BOT' })).toBe('silencesBot')
})

test('a reply in a colleague’s room leaves it with them', () => {
  expect(effect({ assigneeId: 'ben' })).toBe('othersRoom')
})

test('where nobody can write there is nothing to say', () => {
  expect(effect({ status: 'CLOSED', assigneeId: null, handler: 'BOT' })).toBeNull()
})
