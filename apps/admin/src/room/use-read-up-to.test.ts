import type { Member, Room } from '@etalase/client'
import { expect, test } from 'vitest'
import { readByDesk } from './use-read-up-to.ts'

const member = (kind: Member['kind'], lastReadSeq: number): Member => ({
  id: `${kind}-${lastReadSeq}`,
  kind,
  name: 'Somebody',
  avatar: null,
  lastReadSeq,
})
const roomWith = (desk: number) => ({ unread: { shopper: 0, desk } }) as Room

test('the desk has read as far as whoever of it read furthest', () => {
  const members = [member('CUSTOMER', 9), member('BOT', 8), member('AGENT', 3), member('ADMIN', 5)]
  expect(readByDesk({ room: roomWith(2), members })).toBe(5)
})

test('a room nobody has looked at is unread from its beginning', () => {
  expect(readByDesk({ room: roomWith(2), members: [member('GUEST', 4)] })).toBe(0)
})

test('where nothing is unread there is no line', () => {
  expect(readByDesk({ room: roomWith(0), members: [member('AGENT', 3)] })).toBeUndefined()
})
