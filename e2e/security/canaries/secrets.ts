import { randomUUID } from 'node:crypto'
import type { Talker } from './all-answers.ts'
import { procedures } from '../matrix/procedures.ts'
import type { plantCanaries } from './privacy.ts'

type Canaries = ReturnType<typeof plantCanaries>
type Signed = { token: string; id: string }

const body = (text: string) => ({ kind: 'text', text })

/** A token is nobody's word, and is found in small letters. */
const keep = ({ planted }: Canaries, what: string, token: string) =>
  void planted.set(what, token.toLowerCase())

/** A shopper's day: a guest who asks, signs up, says where they live, signs out and in again. */
export async function shopperDay({ call }: Talker, canaries: Canaries) {
  const { canary, number } = canaries
  const as = (token: string | null) => ({ app: 'shop', token }) as const
  const email = `${canary('e-mail')}@example.com`
  const password = canary('password')
  const typed = { name: canary('guest name'), email: `${canary('guest e-mail')}@example.com` }
  const guest = (await call(as(null), 'mutation', 'session.continueAsGuest', {
    ...typed,
    phone: number('guest phone'),
    token: true,
  })) as Signed
  const started = (await call(as(guest.token), 'mutation', 'room.start', {
    clientId: randomUUID(),
    topic: canary('topic'),
    subject: canary('subject'),
    body: body(canary('first message')),
  })) as { room: { id: string } }
  const signUp = { email, password, name: canary('name'), phone: number('phone'), token: true }
  const shopper = (await call(as(guest.token), 'mutation', 'session.signUp', signUp)) as Signed
  await call(as(shopper.token), 'mutation', 'session.updateProfile', { address: canary('address') })
  await call(as(shopper.token), 'mutation', 'session.visit', {
    path: `/${canary('path')}`,
    title: canary('title'),
  })
  await call(as(shopper.token), 'query', 'product.search', { q: canary('product search') })
  const wrong = { email, password: canary('wrong password'), token: true }
  await call(as(null), 'mutation', 'session.signIn', wrong)
  const again = (await call(as(null), 'mutation', 'session.signIn', {
    email,
    password,
    token: true,
  })) as Signed
  const next = { current: password, next: canary('next password'), token: true }
  const changed = (await call(as(again.token), 'mutation', 'session.changePassword', next)) as Signed
  for (const [n, { token }] of [guest, shopper, again, changed].entries()) keep(canaries, `token ${n}`, token)
  return { token: changed.token, roomId: started.room.id }
}

/** A day at the desk: an answer, a search, somebody invited who comes, and one who signs in wrongly. */
export async function deskDay(
  { call }: Talker,
  canaries: Canaries,
  { token, roomId }: { token: string; roomId: string },
) {
  const { canary } = canaries
  const boss = { app: 'desk', token } as const
  await call(boss, 'mutation', 'message.send', {
    clientId: randomUUID(),
    roomId,
    body: body(canary('an answer')),
  })
  await call(boss, 'query', 'inbox.list', { q: canary('inbox search') })
  const email = `${canary('staff e-mail')}@example.com`
  const invited = { email, name: canary('staff name'), kind: 'AGENT' }
  const { token: link } = (await call(boss, 'mutation', 'staff.invite', invited)) as Signed
  keep(canaries, 'invitation', link)
  const stranger = { app: 'desk', token: null } as const
  await call(stranger, 'mutation', 'staff.readInvitation', { token: link })
  await call(stranger, 'mutation', 'staff.accept', {
    token: link,
    name: 'New',
    password: canary('staff password'),
  })
  await call(stranger, 'mutation', 'staff.readInvitation', { token: link })
  await call(boss, 'mutation', 'staff.invite', invited)
  return boss
}

/** The same word in every field of every procedure, where it fits nowhere; and with none of the manners. */
export async function badManners({ call, raw, socket, url }: Talker, { canary }: Canaries, token: string) {
  const word = canary('wrong type')
  const caller = { app: 'shop', token } as const
  for (const [path, { _def }] of Object.entries(procedures)) {
    if (_def.type === 'subscription' || path === 'session.signOut') continue // which takes anything
    await call(caller, _def.type, path, word)
    const fields = [
      'email',
      'password',
      'token',
      'q',
      'body',
      'name',
      'phone',
      'roomId',
      'clientId',
      'current',
    ]
    await call(caller, _def.type, path, Object.fromEntries(fields.map((field) => [field, [word]])))
  }
  const headers = { 'x-etalase-app': 'shop', 'content-type': 'application/json' }
  const post = (content: string, more: Record<string, string> = {}) =>
    raw('/trpc/session.signIn', { method: 'POST', body: content, headers: { ...headers, ...more } })
  await post(`{"password":"${canary('broken JSON')}`)
  await post(canary('no JSON'))
  await post(JSON.stringify({ email: canary('too much').repeat(6_000) }))
  await post('{}', { 'content-type': `text/${canary('content type')}` })
  await post('{}', { 'x-etalase-app': canary('app') })
  await post('{}', { origin: `https://${canary('origin')}.example` })
  await raw(`/trpc/session.signIn?input=${canary('input of a mutation')}`, { headers })
  await raw(`/trpc/product.search?input=${canary('broken input')}`, { headers })
  await raw(`/trpc/${canary('procedure')}`, { headers })
  await raw(`/trpc/product.search?batch=1&input=${canary('broken batch')}`, { headers })
  await raw(`/trpc/%${canary('broken address')}`, { headers })
  await raw('/trpc/session.me', { method: 'PUT', headers, body: canary('method') })
  await raw('/trpc/room.mine', { headers: { ...headers, cookie: `etalase_shop=${canary('cookie')}` } })
  await raw('/trpc/room.mine', { headers: { ...headers, authorization: `Bearer ${canary('bearer')}` } })
  for (const frame of [
    canary('frame'),
    JSON.stringify({ id: 1, method: canary('frame method'), params: {} }),
    JSON.stringify({ id: 1, method: 'query', params: { path: canary('frame path') } }),
    JSON.stringify({ id: null, method: 'query', params: { path: 'room.mine', input: canary('frame id') } }),
    JSON.stringify({
      id: 1,
      method: 'mutation',
      params: { path: 'message.send', input: canary('frame input') },
    }),
    JSON.stringify(Array.from({ length: 11 }, () => canary('frame batch'))),
    canary('frame too much').repeat(6_000),
  ])
    await sayOn(await socket(caller), frame)
  await sayOn(
    await socket({ app: 'shop', token: canary('frame token') }),
    '{"id":1,"method":"query","params":{"path":"room.mine"}}',
  )
  await sayOn(new WebSocket(`${url.replace('http', 'ws')}/trpc?connectionParams=1`), canary('first frame'))
}

/** Says something, and waits until it was answered or hung up on. */
async function sayOn(socket: WebSocket, frame: string): Promise<void> {
  const answered = new Promise((done) => {
    for (const kind of ['message', 'close'] as const) socket.addEventListener(kind, done)
  })
  if (socket.readyState === socket.CONNECTING)
    await new Promise((open) => socket.addEventListener('open', open))
  socket.send(frame)
  await answered
  socket.close()
}

/** What breaks in a database, and how it is mended. PostgreSQL quotes whole rows when it says no to one. */
export const breakages: [broken: string, mended: string][] = [
  [
    'ALTER TABLE "Message" ADD CONSTRAINT broken CHECK (text IS NULL) NOT VALID',
    'ALTER TABLE "Message" DROP CONSTRAINT broken',
  ],
  [
    'ALTER TABLE "User" ADD CONSTRAINT broken CHECK (email IS NULL) NOT VALID',
    'ALTER TABLE "User" DROP CONSTRAINT broken',
  ],
  ['ALTER TABLE "Session" RENAME TO "Broken"', 'ALTER TABLE "Broken" RENAME TO "Session"'],
  ['ALTER TABLE "Event" RENAME TO "Broken"', 'ALTER TABLE "Broken" RENAME TO "Event"'],
  ['ALTER TABLE "User" RENAME email TO broken', 'ALTER TABLE "User" RENAME broken TO email'],
]

/** What goes through all of the house, while something is broken. */
export async function tryAll(
  { call }: Talker,
  canaries: Canaries,
  shopper: { token: string; roomId: string },
  boss: { token: string },
) {
  const { canary } = canaries
  const as = { app: 'shop', token: shopper.token } as const
  const desk = { app: 'desk', token: boss.token } as const
  const message = { clientId: randomUUID(), roomId: shopper.roomId, body: body(canary('lost message')) }
  const account = { email: `${canary('lost e-mail')}@example.com`, password: canary('lost password') }
  await Promise.all([
    call(as, 'mutation', 'message.send', message),
    call(as, 'mutation', 'session.updateProfile', {
      name: canary('lost name'),
      address: canary('lost address'),
    }),
    call(as, 'query', 'room.since', { roomId: shopper.roomId, after: 0 }),
    call({ app: 'shop', token: null }, 'mutation', 'session.signUp', { ...account, token: true }),
    call({ app: 'shop', token: null }, 'mutation', 'session.signIn', { ...account, token: true }),
    call(desk, 'query', 'inbox.list', { q: canary('lost search') }),
    call(desk, 'mutation', 'staff.invite', { email: account.email, name: 'New', kind: 'AGENT' }),
  ])
}
