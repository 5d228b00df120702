import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { appRouter } from './router.ts'

interface Procedure {
  _def: { type: string; inputs: z.ZodType[] }
}

// A caller's type hides what the router itself knows of each procedure.
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)
const inputOf = (path: string) => procedures.find(([name]) => name === path)?.[1]._def.inputs[0]

const expected = {
  query: [
    'session.me',
    'room.mine',
    'room.get',
    'room.history',
    'room.since',
    'inbox.list',
    'inbox.stats',
    'staff.list',
    'product.search',
    'product.get',
    'cart.get',
    'wishlist.list',
    'order.list',
  ],
  mutation: [
    'session.signUp',
    'session.signIn',
    'session.signOut',
    'session.continueAsGuest',
    'room.start',
    'room.setTyping',
    'room.markRead',
    'room.setStatus',
    'room.setPriority',
    'room.assign',
    'room.setHandler',
    'message.send',
    'staff.setAvailability',
    'cart.add',
    'cart.setQuantity',
    'cart.remove',
    'wishlist.add',
    'wishlist.remove',
    'order.place',
  ],
  subscription: ['room.events', 'room.live', 'inbox.events'],
}

/** What the apps needed beyond the table of the design. */
const beyond = {
  query: [
    'product.facets',
    'product.many',
    'inbox.days',
    'shopper.get',
    'staff.all',
    'staff.invitations',
    'audit.list',
  ],
  mutation: [
    'session.updateProfile',
    'session.changePassword',
    'session.visit',
    'staff.setDisabled',
    'room.undo',
    'staff.setRole',
    'staff.invite',
    'staff.withdraw',
    'staff.readInvitation',
    'staff.accept',
    'privacy.export',
    'privacy.erase',
    'privacy.exportOf',
    'privacy.eraseOf',
  ],
  subscription: ['product.changes', 'shopper.live', 'inbox.typing'],
}

/** These ask for nothing, so they look at nothing that is sent. */
const withoutInput = [
  'session.me',
  'session.signOut',
  'room.mine',
  'inbox.stats',
  'inbox.typing',
  'staff.list',
  'staff.all',
  'staff.invitations',
  'product.facets',
  'cart.get',
  'wishlist.list',
  'order.list',
  'privacy.export',
]

/** Its lines are neither numbered nor kept, so there is nowhere to resume from. */
const untracked = ['room.live', 'inbox.typing', 'shopper.live']

test.each(['query', 'mutation', 'subscription'] as const)(
  'each %s has a name that is written down',
  (type) => {
    const found = procedures.filter(([, procedure]) => procedure._def.type === type).map(([name]) => name)
    expect(found.sort()).toEqual([...expected[type], ...beyond[type]].sort())
  },
)

test('only what asks for nothing takes no input', () => {
  const found = procedures.filter(([, procedure]) => procedure._def.inputs.length === 0).map(([name]) => name)
  expect(found.sort()).toEqual(withoutInput.toSorted())
})

describe('a key that nobody knows is refused', () => {
  const refused = (schema: z.ZodType | undefined, value: object) => {
    const issues = schema?.safeParse(value).error?.issues ?? []
    return issues.filter((issue) => issue.code === 'unrecognized_keys').map((issue) => issue.path.join('.'))
  }

  test.each(procedures.filter(([, procedure]) => procedure._def.inputs.length > 0))(
    'by %s',
    (_, { _def }) => {
      for (const schema of _def.inputs) expect(refused(schema, { surprise: true })).toEqual([''])
    },
  )

  test.each(['message.send', 'room.start'])('by %s, also inside its body', (name) => {
    const bodies = [
      { kind: 'text', text: 'Hello', surprise: true },
      { kind: 'product', productId: '', surprise: true },
    ]
    for (const body of bodies) expect(refused(inputOf(name), { body })).toEqual(['body'])
  })
})

test('a stream that is tracked can be resumed: its input knows the last id', () => {
  for (const name of expected.subscription.filter((stream) => !untracked.includes(stream))) {
    expect(Object.keys((inputOf(name) as z.ZodObject).shape), name).toContain('lastEventId')
  }
})
