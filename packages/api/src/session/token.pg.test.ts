import { statementsOf } from '@etalase/db/testing/statements'
import { expect, test } from 'vitest'
import { browserAt } from '../testing/browser.ts'
import { createWorld, password } from '../testing/world.ts'
import { viewerOf } from './viewer.ts'

const day = 86_400_000

test.each([
  { app: 'shop', production: false, flags: ['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax'] },
  {
    app: 'shop',
    production: true,
    flags: ['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax', 'Secure'],
  },
  { app: 'desk', production: false, flags: ['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict'] },
  {
    app: 'desk',
    production: true,
    flags: ['HttpOnly', 'Max-Age=43200', 'Path=/', 'SameSite=Strict', 'Secure'],
  },
] as const)(
  'the cookie of the $app has its flags, production $production',
  async ({ app, production, flags }) => {
    await using world = await createWorld()
    await (app === 'desk' ? world.agent('ann') : world.shopper('ann'))
    const browser = browserAt({ ...world.house, production }, app)
    await (await browser.call()).session.signIn({ email: 'ann@example.com', password })
    const [pair, ...rest] = browser.cookie.split('; ')
    expect(pair).toBe(`${production ? '__Host-' : ''}etalase_${app}=${browser.token()}`)
    expect(rest.sort()).toEqual(flags)
  },
)

test('each sign-in gives a new token, and the one before opens nothing any more', async () => {
  await using world = await createWorld()
  const browser = browserAt(world.house)
  const tokens = []
  await (await browser.call()).session.continueAsGuest({ name: 'Ann', email: 'ann@example.com' })
  tokens.push(browser.token())
  await (await browser.call()).session.signUp({ email: 'ann@example.com', password })
  tokens.push(browser.token())
  await (await browser.call()).session.signIn({ email: 'ann@example.com', password })
  tokens.push(browser.token())
  expect(new Set(tokens).size).toBe(3)
  const viewers = await Promise.all(tokens.map((token) => viewerOf(world.house, 'shop', token)))
  expect(viewers.map((viewer) => viewer?.kind ?? null)).toEqual([null, null, 'CUSTOMER'])
})

test('a session ends with its absolute life, however much it is used', async () => {
  await using world = await createWorld()
  const browser = browserAt(world.house)
  await (await browser.call()).session.signUp({ email: 'ann@example.com', password })
  const { absoluteExpiresAt } = await world.db.session.findFirstOrThrow()
  expect(absoluteExpiresAt.getTime()).toBeCloseTo(Date.now() + 30 * day, -5)

  const soon = new Date(Date.now() + 60_000)
  await world.db.session.updateMany({ data: { expiresAt: soon, absoluteExpiresAt: soon } })
  expect(await (await browser.call()).session.me()).not.toBeNull()
  const used = await world.db.session.findFirstOrThrow()
  expect(used.expiresAt, 'use does not carry it past its end').toEqual(soon)

  await world.db.session.updateMany({
    data: { expiresAt: new Date(Date.now() + day), absoluteExpiresAt: new Date() },
  })
  expect(await (await browser.call()).session.me()).toBeNull()
})

test('who calls is looked up by one statement that writes nothing, on a session’s last day too', async () => {
  await using world = await createWorld()
  const { token } = await world.stranger().session.signUp({ email: 'ann@example.com', password, token: true })
  const soon = new Date(Date.now() + 60_000)
  await world.db.session.updateMany({ data: { expiresAt: soon, absoluteExpiresAt: soon } })
  const version = () => world.db.$queryRaw`SELECT xmin::text FROM "Session"`
  const before = await version()
  const asked = await statementsOf(() => viewerOf(world.house, 'shop', token!))
  expect(asked).toHaveLength(1)
  expect(await version()).toEqual(before)
})

test('ending a session rings the bell of whatever is open on it', async () => {
  await using world = await createWorld()
  const browser = browserAt(world.house)
  const rung: string[] = []
  world.house.bells.onRing((name) => rung.push(name))
  const { id } = await (await browser.call()).session.signUp({ email: 'ann@example.com', password })
  await (await browser.call()).session.signIn({ email: 'ann@example.com', password })
  expect(rung, 'by the token that replaces it').toEqual([`session:${id}`])
  await (await browser.call()).session.signOut()
  expect(rung, 'by signing out').toEqual([`session:${id}`, `session:${id}`])
})
