import { randomUUID } from 'node:crypto'
import { createWorld, password, type World } from '@etalase/api/testing'
import { serveDatabase, type TestServer } from '@etalase/server/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { overHttp, type Caller } from '../matrix/doors.ts'
import { table } from '../matrix/table/table.ts'
import { procedures } from '../matrix/procedures.ts'
import { reached } from '../report/reached.ts'

let world: World
let at: TestServer
let rows = 0
beforeAll(async () => {
  world = await createWorld()
  at = await serveDatabase(world.url)
})
afterAll(async () => {
  await at[Symbol.asyncDispose]()
  await world[Symbol.asyncDispose]()
})

const inShop = (token: string | null): Caller => ({ url: at.url, app: 'shop', token })

async function call<T>(by: Caller, path: string, input?: object): Promise<T> {
  const { data, error } = await overHttp(by, { type: procedures[path]!._def.type, path, input })
  if (error) throw new Error(error.data.refusal ?? error.message)
  return data as T
}

/** Somebody new in a browser of their own. */
async function enter(
  path: string,
  input: object,
  before: Caller = inShop(null),
): Promise<Caller & { id: string }> {
  const { id, token } = await call<{ id: string; token: string }>(before, path, { ...input, token: true })
  return { ...inShop(token), id }
}

/** A room, a cart, a wishlist and an order; answers what gives each of them away. */
async function settle(who: Caller & { id: string }): Promise<string[]> {
  const { room } = await call<{ room: { id: string } }>(who, 'room.start', {
    clientId: randomUUID(),
    body: { kind: 'text', text: `words of ${who.id}` },
  })
  const productId = world.products.teapot.id
  await call(who, 'cart.add', { clientId: randomUUID(), productId, quantity: 1 })
  const order = await call<{ id: string }>(who, 'order.place', { clientId: randomUUID() })
  await call(who, 'cart.add', { clientId: randomUUID(), productId, quantity: 1 })
  await call(who, 'wishlist.add', { productId })
  const { items } = await call<{ items: { id: string }[] }>(who, 'cart.get')
  return [room.id, order.id, items[0]!.id, who.id]
}

const own = Object.entries(table)
  .filter(([path, { who, input }]) => who === 'shopper' && !input && procedures[path]!._def.type === 'query')
  .map(([path]) => path)

/** How much of what is theirs anything that the other may ask for shows. */
async function shownTo(other: Caller, theirs: string[]): Promise<number> {
  const [roomId] = theirs
  const answers = await Promise.all([
    ...own.map((path) => call(other, path)),
    call(other, 'session.me'),
    ...['room.get', 'room.history'].map((path) => call(other, path, { roomId }).catch(() => null)),
    call(other, 'room.since', { roomId, after: 0 }).catch(() => null),
    call(other, 'privacy.export').catch(() => null),
  ])
  rows += answers.length
  return theirs.filter((mark) => JSON.stringify(answers).includes(mark)).length
}

let count = 0
const fresh = () => `shopper${(count += 1)}@example.net`
const register = (email: string, before?: Caller) =>
  enter('session.signUp', { email, password, name: 'Ann' }, before)
const visit = (email: string) => enter('session.continueAsGuest', { name: 'Eve', email })

test('S18: a guest who types the e-mail of an account sees nothing of it', async () => {
  const email = fresh()
  const theirs = await settle(await register(email))
  const guest = await visit(email.toUpperCase())
  expect(theirs).not.toContain(guest.id)
  expect(await shownTo(guest, theirs)).toBe(0)
})

test('S18: neither does the account see anything of the guest, also after it signs in', async () => {
  const email = fresh()
  await register(email)
  const theirs = await settle(await visit(email))
  const account = await enter('session.signIn', { email, password })
  expect(await shownTo(account, theirs)).toBe(0)
})

test('S18: whoever signs up with the e-mail that a guest typed gets nothing of theirs', async () => {
  const email = fresh()
  const theirs = await settle(await visit(email))
  expect(await shownTo(await register(email), theirs)).toBe(0)
})

test('S18: a guest who signs up takes along their own, and nothing of another guest with that e-mail', async () => {
  const email = fresh()
  const [other, guest] = [await visit(email), await visit(email)]
  const [theirs, mine] = [await settle(other), await settle(guest)]
  const account = await register(email, guest)
  expect(await shownTo(account, theirs)).toBe(0)
  expect(await shownTo(account, mine)).toBeGreaterThan(0)
})

test('S18: a guest who types another e-mail later sees nothing more than before', async () => {
  const email = fresh()
  const theirs = await settle(await register(email))
  const guest = await visit(fresh())
  await call(guest, 'session.continueAsGuest', { name: 'Eve', email })
  expect(await shownTo(guest, theirs)).toBe(0)
})

test('S18: nobody changes their e-mail to that of another by their profile', async () => {
  const email = fresh()
  const theirs = await settle(await register(email))
  const eve = await register(fresh())
  await expect(call(eve, 'session.updateProfile', { email })).rejects.toThrow()
  expect(await shownTo(eve, theirs)).toBe(0)
})

test('S18: nobody signs up with the e-mail of an account', async () => {
  const email = fresh()
  await register(email)
  await expect(register(email)).rejects.toThrow('EMAIL_TAKEN')
  await expect(register(email, await visit(email))).rejects.toThrow('EMAIL_TAKEN')
})

test('S18: the desk sees both, each as who they are', async (context) => {
  const email = fresh()
  const [account, guest] = [await register(email), await visit(email)]
  const ids = [await settle(account), await settle(guest)].map(([roomId]) => roomId)
  const boss = await world.admin('boss')
  const { rooms } = await boss.inbox.list({ q: email })
  expect(rooms.map(({ id, shopper }) => [id, shopper.kind]).sort()).toEqual(
    [
      [ids[0], 'CUSTOMER'],
      [ids[1], 'GUEST'],
    ].sort(),
  )
  reached(context, `${rows} answers looked through; rows of others: 0`)
})
