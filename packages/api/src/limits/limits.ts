import { email } from '../session/session.schema.ts'
import type { Viewer } from '../session/session.schema.ts'

interface Limit {
  times: number
  seconds: number
  /** Counted in the database, for whoever gets past it gets in: nothing else is right with every server, and after every fault. */
  exact?: true
  /** What is given back unless the call ends like this. */
  only?: 'failures' | 'successes'
}

const minutes = 60

/** How often in how long; a window begins with the first call in it. */
const limits = {
  'guess.account': { times: 5, seconds: 15 * minutes, exact: true, only: 'failures' },
  'guess.address': { times: 20, seconds: 15 * minutes, exact: true, only: 'failures' },
  invitation: { times: 20, seconds: 15 * minutes, exact: true, only: 'failures' },
  /** Right ones; each leaves a line in the record that nobody can take out again. */
  'sign-in': { times: 60, seconds: 15 * minutes, exact: true, only: 'successes' },
  'sign-up': { times: 20, seconds: 60 * minutes, exact: true },
  guest: { times: 10, seconds: 60 * minutes, exact: true, only: 'successes' },
  /** Stock goes at once, and nobody has paid yet. */
  'order.viewer': { times: 10, seconds: 60 * minutes, exact: true, only: 'successes' },
  'order.address': { times: 30, seconds: 60 * minutes, exact: true, only: 'successes' },
  'send.guest': { times: 20, seconds: 60 },
  'send.customer': { times: 60, seconds: 60 },
  'send.staff': { times: 240, seconds: 60 },
  'send.room': { times: 120, seconds: 60, only: 'successes' },
  /** What one does to one's own things; and those of it that one's rooms are told. */
  own: { times: 120, seconds: 60 },
  'own.told': { times: 60, seconds: 60 },
  reading: { times: 300, seconds: 60 },
  typing: { times: 1, seconds: 3 },
  'typing.over': { times: 30, seconds: 60 },
  search: { times: 30, seconds: 60 },
  export: { times: 10, seconds: 60 * minutes },
} satisfies Record<string, Limit>

export type LimitName = keyof typeof limits
export const limitOf = (name: LimitName): Limit => limits[name]

/** How many of them one may have open on a server; without an account, all of an address together. */
export const atOnce = {
  sockets: { viewer: 10, address: 20 },
  /** An app that goes without sockets has one stream for each thing it follows. */
  streams: { viewer: 60, address: 120 },
  /** Sockets of an address that have not said yet whose they are; after a restart all of an office come at once. */
  strangers: { viewer: 0, address: 100 },
}

/** One call's share of a limit. */
export interface Count {
  limit: LimitName
  of: string
}

interface Call {
  viewer: Viewer | null
  /** The network that calls. */
  from: string
  /** As it came, not looked at yet. */
  input: Record<string, unknown>
}

const guess = (from: string, account: string | null | undefined): Count[] => [
  { limit: 'guess.account', of: `${from} ${account ?? ''}` },
  { limit: 'guess.address', of: from },
]
const signIn = (from: string, account: string | null | undefined): Count[] => [
  ...guess(from, account),
  { limit: 'sign-in', of: from },
  ...(account ? [{ limit: 'sign-in', of: account } as const] : []),
]
/** Each thing by itself. */
const own =
  (what: string, limit: LimitName = 'own') =>
  ({ viewer }: Call): Count[] =>
    viewer ? [{ limit, of: `${viewer.id} ${what}` }] : []
const sends = {
  GUEST: 'send.guest',
  CUSTOMER: 'send.customer',
  AGENT: 'send.staff',
  ADMIN: 'send.staff',
} as const
const send = ({ viewer }: Call): Count[] => (viewer ? [{ limit: sends[viewer.kind], of: viewer.id }] : [])
const inRoom = ({ input: { roomId } }: Call) =>
  typeof roomId === 'string' && roomId.length === 36 ? roomId.toLowerCase() : null

/** The one place that says which procedure has which limits; those without a line here have none, nor has who is refused anyway. */
export const limited: Record<string, (call: Call) => Count[]> = {
  'session.signIn': ({ from, input }) => signIn(from, email.safeParse(input['email']).data),
  // They ask for the password again, and so they are two more places to guess it.
  'session.changePassword': ({ viewer, from }) => (viewer ? signIn(from, viewer.email) : []),
  'privacy.erase': ({ viewer, from }) => (viewer ? guess(from, viewer.email) : []),
  'privacy.export': ({ viewer }) => (viewer ? [{ limit: 'export', of: viewer.id }] : []),
  'session.signUp': ({ from }) => [{ limit: 'sign-up', of: from }],
  'session.continueAsGuest': (call) =>
    call.viewer ? own('profile', 'own.told')(call) : [{ limit: 'guest', of: call.from }],
  'session.updateProfile': own('profile', 'own.told'),
  'session.visit': own('visit'),
  'session.signOut': own('sign-out'),
  'staff.readInvitation': ({ from }) => [{ limit: 'invitation', of: from }],
  'staff.accept': ({ from }) => [{ limit: 'invitation', of: from }],
  'cart.add': own('cart.add', 'own.told'),
  'cart.setQuantity': own('cart'),
  'cart.remove': own('cart'),
  'wishlist.add': own('wishlist.add', 'own.told'),
  'wishlist.remove': own('wishlist'),
  'order.place': ({ viewer, from }) =>
    viewer
      ? [
          { limit: 'order.viewer', of: viewer.id },
          { limit: 'order.address', of: from },
        ]
      : [],
  'room.start': (call) => (call.input['body'] ? send(call) : own('start')(call)),
  'room.markRead': ({ viewer }) => (viewer ? [{ limit: 'reading', of: viewer.id }] : []),
  'message.send': (call) => {
    const roomId = inRoom(call)
    return [...send(call), ...(roomId && call.viewer ? [{ limit: 'send.room', of: roomId } as const] : [])]
  },
  'room.setTyping': (call) => {
    if (!call.viewer) return []
    const limit = call.input['isTyping'] === false ? 'typing.over' : 'typing'
    return [{ limit, of: call.viewer.id }]
  },
  'product.search': ({ viewer, from, input: { q } }) => {
    if ((viewer && viewer.kind !== 'GUEST') || typeof q !== 'string' || q.trim() === '') return []
    return [{ limit: 'search', of: viewer?.id ?? from }]
  },
}
