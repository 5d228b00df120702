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
  'sign-up': { times: 20, seconds: 60 * minutes, exact: true },
  guest: { times: 10, seconds: 60 * minutes, exact: true, only: 'successes' },
  'send.guest': { times: 20, seconds: 60 },
  'send.customer': { times: 60, seconds: 60 },
  'send.staff': { times: 240, seconds: 60 },
  'send.room': { times: 120, seconds: 60, only: 'successes' },
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
const sends = {
  GUEST: 'send.guest',
  CUSTOMER: 'send.customer',
  AGENT: 'send.staff',
  ADMIN: 'send.staff',
} as const
const send = ({ viewer }: Call): Count[] => (viewer ? [{ limit: sends[viewer.kind], of: viewer.id }] : [])
const inRoom = ({ input: { roomId } }: Call) =>
  typeof roomId === 'string' && roomId.length === 36 ? roomId.toLowerCase() : null

/** The one place that says which procedure has which limits; those without a line here have none. */
export const limited: Record<string, (call: Call) => Count[]> = {
  'session.signIn': ({ from, input }) => guess(from, email.safeParse(input['email']).data),
  // They ask for the password again, and so they are two more places to guess it.
  'session.changePassword': ({ viewer, from }) => (viewer ? guess(from, viewer.email) : []),
  'privacy.erase': ({ viewer, from }) => (viewer ? guess(from, viewer.email) : []),
  'privacy.export': ({ viewer }) => (viewer ? [{ limit: 'export', of: viewer.id }] : []),
  'session.signUp': ({ from }) => [{ limit: 'sign-up', of: from }],
  'session.continueAsGuest': ({ viewer, from }) => (viewer ? [] : [{ limit: 'guest', of: from }]),
  'staff.readInvitation': ({ from }) => [{ limit: 'invitation', of: from }],
  'staff.accept': ({ from }) => [{ limit: 'invitation', of: from }],
  'room.start': (call) => (call.input['body'] ? send(call) : []),
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
