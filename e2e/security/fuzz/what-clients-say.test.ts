import { expect, test } from 'vitest'
import { procedures } from './procedures.ts'
import { fieldsOf } from './shape.ts'

/** Ids of things: whether they are the caller's is asked of the database, each time. */
const things = [
  'cart.add: clientId, productId, variantId, messageId',
  'cart.remove: itemId',
  'cart.setQuantity: itemId',
  'message.send: clientId, roomId, body.productId, body.variantId',
  'order.place: clientId',
  'product.changes: ids.0, lastEventId',
  'product.get: id',
  'product.many: ids.0',
  'room.events: roomId, lastEventId',
  'room.get: roomId',
  'room.history: roomId',
  'room.live: roomId',
  'room.markRead: roomId',
  'room.setHandler: roomId',
  'room.setPriority: roomId',
  'room.setStatus: roomId',
  'room.setTyping: roomId',
  'room.since: roomId',
  'room.start: clientId, body.productId, body.variantId',
  'room.undo: roomId',
  'shopper.get: roomId',
  'shopper.live: roomId',
  'wishlist.add: productId, messageId',
  'wishlist.remove: productId',
  'inbox.events: lastEventId',
]
/** Somebody else, or a power: only the desk may name them, and most only an admin. */
const people = [
  'audit.list: actorId, targetId',
  'inbox.list: assigneeId',
  'privacy.eraseOf: shopperId',
  'privacy.exportOf: shopperId',
  'room.assign: roomId, assigneeId',
  'staff.invite: kind',
  'staff.setDisabled: userId',
  'staff.setRole: userId, kind',
  'staff.withdraw: id',
]

const telling = /^(id|ids|.*Id|.*Ids|.*By|role|kind|sender.*|author.*|actor.*|user|viewer|owner|app|ip)$/i

/** Fields by which a client could say who somebody is; the kind of a message's body is none. */
function saidBy({ variants }: (typeof procedures)[number]): string[] {
  const names = variants.flatMap((shape) => fieldsOf(shape)).map(({ at }) => at)
  const found = names.filter((at) => telling.test(at.findLast((key) => key !== '0') ?? ''))
  const leaves = found.map((at) => at.join('.')).filter((name) => name !== 'body.kind' && name !== 'ids')
  return [...new Set(leaves)]
}

test('S10: every id and every power that a client names is in the list, with who may name it', () => {
  const found = procedures.flatMap((procedure) => {
    const said = saidBy(procedure)
    return said.length ? [`${procedure.path}: ${said.join(', ')}`] : []
  })
  expect(found.sort()).toEqual([...things, ...people].sort())
})

test('S10: no shopper names another person, nor what they themselves are', () => {
  const named = things.join(' ').match(/\w*(user|sender|actor|assignee|shopper|viewer|role)\w*Id\b/gi)
  expect(named).toBe(null)
})

test('S10: every object of every input refuses what it does not know, at every depth', () => {
  const loose = procedures.flatMap(({ path, variants }) =>
    variants
      .flatMap((shape) => fieldsOf(shape))
      .filter(({ shape }) => shape.type === 'object' && shape.additionalProperties !== false)
      .map(({ at }) => `${path} at "${at.join('.')}"`),
  )
  expect(loose).toEqual([])
})
