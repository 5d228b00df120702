import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { callerOf } from '../router.ts'
import { contextOf, createWorld, houseOf, password, type World } from '../testing/world.ts'
import { ExactCounts } from './exact-counts.ts'

let world: World
beforeAll(async () => void (world = await createWorld()))
afterAll(() => world[Symbol.asyncDispose]())

const shopAt = (ip: string) => callerOf({ ...contextOf(houseOf(world.db, 1), 'shop', null), ip })
const signIn = (ip: string, email: string, guess: string) =>
  shopAt(ip).session.signIn({ email, password: guess })
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { reason?: string }) => error.reason,
  )

test('S7: a stranger who guesses keeps no owner out who is elsewhere', async () => {
  await world.shopper('ann')
  for (let n = 0; n < 8; n++) await refusalOf(signIn('198.51.100.1', 'ann@example.com', `guess ${n}`))
  expect(await refusalOf(signIn('198.51.100.1', 'ann@example.com', password))).toBe('TOO_MANY')
  expect(await refusalOf(signIn('198.51.100.2', 'ann@example.com', password))).toBe(null)
})

test('S7: a right password is no guess, however often it is right', async () => {
  await world.shopper('ben')
  for (let n = 0; n < 25; n++) await signIn('198.51.100.3', 'ben@example.com', password)
})

test('S7: what is right too often at one account is refused everywhere, and at one address whoever it is', async () => {
  const { viewer } = await world.shopper('fay')
  const strict = houseOf(world.db, 1)
  for (let n = 0; n < 5; n++) await refusalOf(signIn('198.51.100.6', 'fay@example.com', 'wrong'))
  for (const of of ['fay@example.com', '198.51.100.7'])
    for (let n = 0; n < 60; n++) {
      const end = await strict.limits.take([{ limit: 'sign-in', of }])
      await end(true)
    }
  expect(await refusalOf(signIn('198.51.100.7', 'ben@example.com', password))).toBe('TOO_MANY')
  expect(await refusalOf(signIn('198.51.100.10', 'FAY@example.com', password))).toBe('TOO_MANY')
  const shop = callerOf({ ...contextOf(strict, 'shop', viewer), ip: '198.51.100.8' })
  const change = { current: password, next: 'another long password' }
  expect(await refusalOf(shop.session.changePassword(change))).toBe('TOO_MANY')
})

test('S7: an e-mail is one account however it is written', async () => {
  const written = [
    'cat@example.com',
    ' cat@example.com',
    'CAT@example.com',
    'Cat@Example.com ',
    'caT@example.com',
  ]
  for (const email of written) await refusalOf(signIn('198.51.100.4', email, 'wrong'))
  expect(await refusalOf(signIn('198.51.100.4', 'cat@EXAMPLE.com', 'wrong'))).toBe('TOO_MANY')
})

test('S7: a home has one count, whichever of its addresses guesses', async () => {
  for (let n = 0; n < 5; n++) await refusalOf(signIn(`2001:db8:1:2::${n}`, 'dan@example.com', 'wrong'))
  expect(await refusalOf(signIn('2001:db8:1:2:ffff::1', 'dan@example.com', 'wrong'))).toBe('TOO_MANY')
  expect(await refusalOf(signIn('2001:db8:1:3::1', 'dan@example.com', 'wrong'))).toBe('WRONG_PASSWORD')
})

test('S7: of many at once no more get through than may, and what is given back can be taken again', async () => {
  const counts = new ExactCounts(world.db)
  const all = await Promise.all(
    Array.from({ length: 50 }, () => counts.take({ key: 'many', times: 5, ms: 900_000 })),
  )
  const taken = all.filter((it) => typeof it !== 'number')
  expect(taken).toHaveLength(5)
  for (const it of taken.slice(0, 2)) await counts.giveBack(it)
  const again = await Promise.all(
    Array.from({ length: 10 }, () => counts.take({ key: 'many', times: 5, ms: 900_000 })),
  )
  expect(again.filter((it) => typeof it !== 'number')).toHaveLength(2)
})

test('S7: a window that is over counts anew, and what was taken from the old one is not given back to it', async () => {
  const counts = new ExactCounts(world.db)
  const old = await counts.take({ key: 'over', times: 1, ms: 200 })
  expect(await counts.take({ key: 'over', times: 1, ms: 200 })).toEqual(expect.any(Number))
  await vi.waitFor(async () =>
    expect(await counts.take({ key: 'over', times: 1, ms: 900_000 })).toMatchObject({
      endsAt: expect.any(Date),
    }),
  )
  if (typeof old !== 'number') await counts.giveBack(old)
  expect(await counts.take({ key: 'over', times: 1, ms: 900_000 })).toEqual(expect.any(Number))
})

test('S16: what is kept of a limit names nobody', async () => {
  await refusalOf(signIn('198.51.100.9', 'secret@example.com', 'wrong'))
  const kept = JSON.stringify(await world.db.limitCount.findMany())
  expect(kept).not.toMatch(/secret|198\.51/)
})

test('S7: who holds a session guesses its password no more often than anybody', async () => {
  const { context } = await world.shopper('eva')
  const shop = callerOf({ ...context, house: houseOf(world.db, 1), ip: '198.51.100.5' })
  const refusals = []
  for (let n = 0; n < 6; n++) refusals.push(await refusalOf(shop.privacy.erase({ password: `guess ${n}` })))
  expect(refusals.filter((it) => it === 'WRONG_PASSWORD')).toHaveLength(5)
  expect(await refusalOf(signIn('198.51.100.5', 'eva@example.com', password))).toBe('TOO_MANY')
})
