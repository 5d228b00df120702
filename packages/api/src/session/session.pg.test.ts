import { createHash, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { callerOf } from '../router.ts'
import { browserAt } from '../testing/browser.ts'
import { refusal } from '../testing/refusal.ts'
import { contextOf, createWorld, password } from '../testing/world.ts'
import { viewerOf } from './viewer.ts'

const email = 'ann@example.com'

test('whoever signs up is signed in, and nobody after signing out', async () => {
  await using world = await createWorld()
  const browser = browserAt(world.house)
  const viewer = await (await browser.call()).session.signUp({ email: ' Ann@Example.com ', password })
  expect(viewer).toMatchObject({ kind: 'CUSTOMER', name: 'ann', email })
  expect(await (await browser.call()).session.me()).toEqual(viewer)
  const token = browser.token()
  await (await browser.call()).session.signOut()
  expect(browser.token()).toBe('')
  expect(await (await browser.call()).session.me()).toBeNull()
  expect(await viewerOf(world.house, 'shop', token)).toBeNull()
})

test('an e-mail belongs to one account, in capitals or not', async () => {
  await using world = await createWorld()
  await world.shopper('ann')
  const signUp = world.stranger().session.signUp({ email: 'ANN@example.com', password })
  await expect(signUp).rejects.toSatisfy(refusal('EMAIL_TAKEN'))
})

test('a wrong password and an unknown e-mail are answered alike', async () => {
  await using world = await createWorld()
  await world.shopper('ann')
  await world.guest('gus')
  const stranger = world.stranger()
  for (const who of [email, 'nobody@example.com', 'gus@example.com']) {
    const signIn = stranger.session.signIn({ email: who, password: 'not this one' })
    await expect(signIn).rejects.toSatisfy(refusal('WRONG_PASSWORD'))
  }
})

test('a guest who types the e-mail of an account keeps nobody out of it', async () => {
  await using world = await createWorld()
  await world.stranger().session.continueAsGuest({ name: 'Gus', email })
  const ann = await world.shopper('ann')
  expect(await world.stranger().session.signIn({ email, password })).toMatchObject({ id: ann.viewer.id })
})

test('the desk refuses customers and the shop refuses staff', async () => {
  await using world = await createWorld()
  await Promise.all([world.shopper('ann'), world.agent('budi'), world.admin('boss')])
  const signIn = (app: 'shop' | 'desk', name: string) =>
    world.stranger(app).session.signIn({ email: `${name}@example.com`, password })
  await expect(signIn('desk', 'ann')).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(signIn('shop', 'budi')).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(signIn('shop', 'boss')).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  expect(await signIn('shop', 'ann')).toMatchObject({ kind: 'CUSTOMER' })
  expect(await signIn('desk', 'budi')).toMatchObject({ kind: 'AGENT' })
  expect(await world.db.auditEntry.count({ where: { action: 'session.signIn' } })).toBe(2)
})

test('nobody signs up or continues as a guest at the desk', async () => {
  await using world = await createWorld()
  const { session } = world.stranger('desk')
  await expect(session.signUp({ email, password })).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(session.continueAsGuest({ email, name: 'Ann' })).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  expect(await world.db.user.count()).toBe(0)
})

test('a session of the shop opens nothing at the desk', async () => {
  await using world = await createWorld()
  await world.agent('budi')
  const { token } = await world
    .stranger('desk')
    .session.signIn({ email: 'budi@example.com', password, token: true })
  expect(await viewerOf(world.house, 'desk', token!)).not.toBeNull()
  expect(await viewerOf(world.house, 'shop', token!)).toBeNull()
})

test('the token is told only to whoever asks for it', async () => {
  await using world = await createWorld()
  const { session } = world.stranger()
  expect(await session.signUp({ email, password })).not.toHaveProperty('token')
  expect(await session.signIn({ email, password })).not.toHaveProperty('token')
  expect(await session.continueAsGuest({ email, name: 'Ann' })).not.toHaveProperty('token')
  const asked = await session.signIn({ email, password, token: true })
  expect(await viewerOf(world.house, 'shop', asked.token!)).toMatchObject({ email })
  const guest = await session.continueAsGuest({ email, name: 'Ann', token: true })
  expect(await viewerOf(world.house, 'shop', guest.token!)).toMatchObject({ kind: 'GUEST' })
})

test('where neither a cookie nor a token can be given, nothing happens at all', async () => {
  await using world = await createWorld()
  const { session } = callerOf({ ...contextOf(world.house, 'shop', null), setCookie: null })
  await expect(session.signUp({ email, password })).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(session.continueAsGuest({ email, name: 'Ann' })).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  expect(await world.db.user.count()).toBe(0)
})

test('the database knows the SHA-256 of a token, never the token', async () => {
  await using world = await createWorld()
  const { token = '' } = await world.stranger().session.signUp({ email, password, token: true })
  const rows = await world.db.session.findMany()
  expect(rows.map((row) => row.id)).toEqual([createHash('sha256').update(token).digest('hex')])
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(token).toMatch(/^[a-z0-9]{40}$/)
})

test('a disabled account is nobody, and cannot sign in', async () => {
  await using world = await createWorld()
  const budi = await world.agent('budi')
  const desk = browserAt(world.house, 'desk')
  const credentials = { email: 'budi@example.com', password }
  await (await desk.call()).session.signIn(credentials)
  await world.db.user.update({ where: { id: budi.viewer.id }, data: { disabledAt: new Date() } })
  expect(await (await desk.call()).session.me()).toBeNull()
  await expect((await desk.call()).inbox.list({})).rejects.toSatisfy(refusal('NOT_SIGNED_IN'))
  await expect((await desk.call()).session.signIn(credentials)).rejects.toSatisfy(refusal('WRONG_PASSWORD'))
})

test('the demo logins open nothing in production', async () => {
  await using world = await createWorld()
  const demo = { email: 'john@etalase.demo', password }
  await world.stranger().session.signUp(demo)
  expect(await world.stranger().session.signIn(demo)).toMatchObject({ email: demo.email })
  const { session } = callerOf(contextOf({ ...world.house, production: true }, 'shop', null))
  await expect(session.signIn(demo)).rejects.toSatisfy(refusal('WRONG_PASSWORD'))
})

test('a new name, number or address is told in every room, and nothing else changes', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room, cursor } = await ann.room.start({ clientId: randomUUID() })
  await ann.session.updateProfile({ name: 'Ann Lee', address: 'Jl. Melati 5, Bandung' })
  const { events } = await boss.room.since({ roomId: room.id, after: cursor })
  expect(events).toMatchObject([
    { kind: 'room.shopperChanged', data: { from: ann.viewer.id, member: { name: 'Ann Lee' } } },
  ])
  const user = await world.db.user.findUniqueOrThrow({ where: { id: ann.viewer.id } })
  expect(user).toMatchObject({
    name: 'Ann Lee',
    address: 'Jl. Melati 5, Bandung',
    email: ann.viewer.email,
    kind: 'CUSTOMER',
  })
})

test('a profile that stays as it is writes nothing, and is told nowhere', async () => {
  await using world = await createWorld()
  const [ann, guest] = [await world.shopper('ann'), await world.guest('gus')]
  const before = await Promise.all([ann, guest].map((it) => it.room.start({ clientId: randomUUID() })))
  const rows = () => world.db.$queryRaw`SELECT id, xmin::text FROM "User" ORDER BY id`
  const untouched = await rows()
  await ann.session.updateProfile({ name: ann.viewer.name, phone: null, locale: 'id' })
  await ann.session.updateProfile({})
  await guest.session.continueAsGuest({ name: guest.viewer.name, email: guest.viewer.email! })
  expect(await rows()).toEqual(untouched)
  expect(await ann.room.get({ roomId: before[0]!.room.id })).toEqual(before[0])
  expect(await guest.room.get({ roomId: before[1]!.room.id })).toEqual(before[1])
})

test('what a profile is compared with is what it is now, not what a socket was opened with', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  await ann.session.updateProfile({ name: 'Ann Lee' })
  await ann.session.updateProfile({ name: ann.viewer.name })
  expect(await world.db.user.findUnique({ where: { id: ann.viewer.id } })).toMatchObject({
    name: ann.viewer.name,
  })
})
