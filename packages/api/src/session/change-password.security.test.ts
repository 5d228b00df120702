import { expect, test } from 'vitest'
import { callerOf } from '../router.ts'
import { browserAt } from '../testing/browser.ts'
import { refusal } from '../testing/refusal.ts'
import { contextOf, createWorld, houseOf, password, type World } from '../testing/world.ts'
import { viewerOf } from './viewer.ts'

const next = 'another horse battery'
const wrong = refusal('WRONG_PASSWORD')

async function signedIn(world: World, app: 'shop' | 'desk') {
  const browser = browserAt(world.house, app)
  await (await browser.call()).session.signIn({ email: 'ann@example.com', password })
  return browser
}

test.each(['shop', 'desk'] as const)(
  'S5: a new password at the %s ends every session of the account but the one it is given',
  async (app) => {
    await using world = await createWorld()
    const ann = await (app === 'desk' ? world.agent('ann') : world.shopper('ann'))
    const bob = browserAt(world.house)
    const other = await (await bob.call()).session.signUp({ email: 'bob@example.com', password })
    const [here, there] = [await signedIn(world, app), await signedIn(world, app)]
    const before = [here.token(), there.token()]
    const changed = await (await here.call()).session.changePassword({ current: password, next })
    expect(changed).toEqual(ann.viewer)
    for (const token of before) expect(await viewerOf(world.house, app, token)).toBeNull()
    expect(await (await here.call()).session.me()).toMatchObject({ id: ann.viewer.id })
    expect(await (await bob.call()).session.me()).toMatchObject({ id: other.id })
    const stranger = world.stranger(app)
    await expect(stranger.session.signIn({ email: 'ann@example.com', password })).rejects.toSatisfy(wrong)
    expect(await stranger.session.signIn({ email: 'ann@example.com', password: next })).toEqual(ann.viewer)
    const acts = await world.db.auditEntry.findMany({ where: { action: 'session.password' } })
    expect(acts).toMatchObject([
      { actorId: ann.viewer.id, targetId: ann.viewer.id, before: null, after: null },
    ])
  },
)

test('S5: who does not know the password changes nothing, and neither does a guest', async () => {
  await using world = await createWorld()
  await world.shopper('ann')
  const gus = await world.guest('gus')
  const browser = await signedIn(world, 'shop')
  const { session } = await browser.call()
  await expect(session.changePassword({ current: 'guessed', next })).rejects.toSatisfy(wrong)
  await expect(session.changePassword({ current: password, next: 'short' })).rejects.toThrow()
  await expect(gus.session.changePassword({ current: 'x', next })).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(world.stranger().session.changePassword({ current: password, next })).rejects.toSatisfy(
    refusal('NOT_SIGNED_IN'),
  )
  expect(await (await browser.call()).session.me()).not.toBeNull()
  expect(await world.stranger().session.signIn({ email: 'ann@example.com', password })).toBeTruthy()
})

test('S5: where no new token can be handed over, the old password stays', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const onSocket = callerOf({ ...ann.context, setCookie: null })
  const change = { current: password, next }
  await expect(onSocket.session.changePassword(change)).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  const { token = '' } = await onSocket.session.changePassword({ ...change, token: true })
  expect(await viewerOf(world.house, 'shop', token)).toMatchObject({ id: ann.viewer.id })
})

test('S5: of two who change it at once from one password, one does', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const all = ['first one here', 'second one here', 'third one here'].map((it) =>
    ann.session.changePassword({ current: password, next: it, token: true }),
  )
  const done = (await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled')
  expect(done).toHaveLength(1)
  expect(await world.db.session.count()).toBe(1)
})

test('S5: a session that was asked for with the old password does not open after it has changed', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  for (let round = 0; round < 5; round++) {
    const [from, to] = round % 2 === 0 ? [password, next] : [next, password]
    const late = Promise.allSettled(
      Array.from({ length: 6 }, () =>
        world.stranger().session.signIn({ email: 'ann@example.com', password: from, token: true }),
      ),
    )
    await ann.session.changePassword({ current: from, next: to, token: true })
    for (const it of await late)
      if (it.status === 'fulfilled')
        expect(await viewerOf(world.house, 'shop', it.value.token!), `round ${round}`).toBeNull()
    expect(await world.db.session.count()).toBe(1)
  }
})

test('S7: a new password is one more place to guess the old one, and no better one', async () => {
  await using world = await createWorld()
  const { context } = await world.shopper('ann')
  const from = { ip: '198.51.100.7' }
  const shop = callerOf({ ...context, house: houseOf(world.db, 1), ...from })
  for (let n = 0; n < 5; n++)
    await expect(shop.session.changePassword({ current: `guess ${n}`, next })).rejects.toSatisfy(wrong)
  const tooMany = refusal('TOO_MANY')
  await expect(shop.session.changePassword({ current: password, next })).rejects.toSatisfy(tooMany)
  const signIn = callerOf({ ...contextOf(houseOf(world.db, 1), 'shop', null), ...from }).session.signIn
  await expect(signIn({ email: 'ann@example.com', password })).rejects.toSatisfy(tooMany)
})
