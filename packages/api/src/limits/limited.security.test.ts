import { expect, test } from 'vitest'
import { appRouter } from '../router.ts'
import { limited } from './limits.ts'

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
)

/** Only who has signed in can do these, and what they do is small, or their own. */
const unlimited = [
  'cart.add',
  'cart.remove',
  'cart.setQuantity',
  'order.place',
  'privacy.eraseOf',
  'privacy.exportOf',
  'room.assign',
  'room.markRead',
  'room.setHandler',
  'room.setPriority',
  'room.setStatus',
  'room.undo',
  'session.signOut',
  'session.updateProfile',
  'session.visit',
  'staff.invite',
  'staff.setAvailability',
  'staff.setDisabled',
  'staff.setRole',
  'staff.withdraw',
  'wishlist.add',
  'wishlist.remove',
]

test('S14: each mutation has a limit, or is known to have none', () => {
  const free = procedures.filter(([path, { _def }]) => _def.type === 'mutation' && !limited[path])
  expect(free.map(([path]) => path).sort()).toEqual(unlimited)
})

test('S14: a limit names a procedure that there is', () => {
  const names = new Set(procedures.map(([path]) => path))
  expect(Object.keys(limited).filter((path) => !names.has(path))).toEqual([])
})
