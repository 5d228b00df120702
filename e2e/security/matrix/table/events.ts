import { randomUUID } from 'node:crypto'
import type { EventKind } from '@etalase/api/contract'
import type { Person, Shopper } from '../actors.ts'
import type { House } from '../house.ts'

/** One act as a call over HTTP. */
interface Act {
  by: Person
  path: string
  input: object
}

export interface EventRow {
  /** Whose room it happens in. */
  of: Shopper
  act: (house: House) => Act
  /** Everybody who may know of it, from the moment it has happened. */
  who: readonly Person[]
  /** Whose session ends with it: they may hear it before, and cannot fetch it after. */
  lastWordTo?: Person
  /** As what it stands in the log, where the shopper is told something else. */
  logged?: EventKind
  /** As what the shopper sees it. */
  toShopper?: EventKind
  /** It opens the room, so that nobody could have listened before. */
  opens?: true
}

const usual = ['customer A', 'agent A', 'admin'] as const
const act =
  (by: Person, path: string, input: object = {}) =>
  (house: House) => {
    const { roomId } = house.things['customer A']
    return { by, path, input: { roomId, ...input } }
  }
const text = (by: Person) => (house: House) =>
  act(by, 'message.send', { clientId: randomUUID(), body: { kind: 'text', text: 'Hello' } })(house)

/** Every kind of event, in the order in which they are brought about. */
export const events: Readonly<Record<EventKind, EventRow>> = {
  'message.sent': { of: 'customer A', act: text('customer A'), who: usual },
  'message.read': { of: 'customer A', act: act('agent A', 'room.markRead', { upTo: 1_000 }), who: usual },
  'room.joined': { of: 'customer A', act: text('admin'), who: usual },
  'card.acted': {
    of: 'customer A',
    act({ things }) {
      const { productId, messageId } = things['customer A']
      const input = { clientId: randomUUID(), productId, messageId, quantity: 1 }
      return { by: 'customer A', path: 'cart.add', input }
    },
    who: usual,
  },
  'room.handlerChanged': {
    of: 'customer A',
    act: act('agent A', 'room.setHandler', { handler: 'PAUSED' }),
    who: usual,
  },
  'room.priorityChanged': {
    of: 'customer A',
    act: act('agent A', 'room.setPriority', { priority: 'HIGH' }),
    who: usual,
    toShopper: 'log.skipped',
  },
  'log.skipped': {
    of: 'customer A',
    act: act('agent A', 'room.setPriority', { priority: 'URGENT' }),
    who: usual,
    logged: 'room.priorityChanged',
    toShopper: 'log.skipped',
  },
  'room.shopperChanged': {
    of: 'customer A',
    act: () => ({ by: 'customer A', path: 'session.updateProfile', input: { address: 'Elsewhere' } }),
    who: usual,
  },
  'room.assigned': {
    of: 'customer A',
    act: (house) => act('admin', 'room.assign', { assigneeId: house.visitors['agent B'].viewer.id })(house),
    who: ['customer A', 'agent B', 'admin'],
  },
  'room.statusChanged': {
    of: 'customer A',
    act: act('agent B', 'room.setStatus', { status: 'CLOSED' }),
    who: ['customer A', 'agent B', 'admin'],
  },
  'room.started': {
    of: 'customer A',
    act: () => ({ by: 'customer A', path: 'room.start', input: { clientId: randomUUID() } }),
    who: ['customer A', 'admin'],
    opens: true,
  },
  'room.erased': {
    of: 'guest B',
    act: ({ visitors }) => {
      const { id, name } = visitors['guest B'].viewer
      return { by: 'admin', path: 'privacy.eraseOf', input: { shopperId: id, name } }
    },
    who: ['agent B', 'admin'],
    lastWordTo: 'guest B',
  },
}
