import type { Row } from '../row.ts'

const room = { roomId: 'room' } as const

/** A row for whoever is in the room or may see it from the desk. */
const inRoom = (more: object = {}): Row => ({
  who: 'signed in',
  ids: room,
  input: ({ roomId }) => ({ roomId, ...more }),
})

const byDesk = (more: object = {}): Row => ({ ...inRoom(more), who: 'staff' })

export const rooms: Record<string, Row> = {
  'room.start': {
    who: 'shopper',
    ids: { clientId: 'mint', 'body.productId': 'public', 'body.variantId': 'public' },
    input: ({ clientId }) => ({ clientId, body: { kind: 'text', text: 'Hello' } }),
  },
  'room.mine': { who: 'shopper' },
  'room.get': inRoom(),
  'room.history': inRoom(),
  'room.since': inRoom({ after: 0 }),
  'room.events': { ...inRoom({ after: 0 }), ids: { ...room, lastEventId: 'public' } },
  'room.live': inRoom(),
  'room.setTyping': inRoom({ isTyping: true }),
  'room.markRead': inRoom({ upTo: 2 }),
  'message.send': {
    who: 'signed in',
    ids: { clientId: 'mint', ...room, 'body.productId': 'public', 'body.variantId': 'public' },
    input: ({ clientId, roomId }) => ({ clientId, roomId, body: { kind: 'text', text: 'Hello' } }),
  },
  'room.setStatus': byDesk({ status: 'OPEN' }),
  'room.setPriority': byDesk({ priority: 'HIGH' }),
  'room.setHandler': byDesk({ handler: 'PAUSED' }),
  'room.assign': {
    who: 'staff',
    ids: { ...room, assigneeId: 'colleague' },
    input: ({ roomId, assigneeId }) => ({ roomId, assigneeId }),
  },
  // Each of the desk asks for a change of their own, so that the room alone stands in the way.
  'room.undo': {
    who: 'staff',
    ids: room,
    input: ({ roomId, changes }, { is }) => ({ roomId, seq: (is && changes[is]) ?? 1 }),
    answers: 'TOO_LATE',
  },
}
