import { expect, test } from 'vitest'
import { viewerOf } from '../session/viewer.ts'
import { browserAt } from '../testing/browser.ts'
import { refusal } from '../testing/refusal.ts'
import { createWorld, password, type World } from '../testing/world.ts'
import { inviteFirst, offerReset } from './first-admin.ts'

const you = { email: 'you@shop.example', name: 'You' }
const over = refusal('INVITATION_OVER')
const next = 'another horse battery'

async function accept(world: World, token: string, chosen = next) {
  const window = browserAt(world.house, 'desk')
  const viewer = await (await window.call()).staff.accept({ token, password: chosen, name: 'You there' })
  return { viewer, window }
}

test('S9: the first admin comes by a link that works once, for an hour', async () => {
  await using world = await createWorld()
  const token = await inviteFirst(world.db, you)
  const desk = world.stranger('desk')
  const offer = { ...you, kind: 'ADMIN', isReset: false }
  expect(await desk.staff.readInvitation({ token })).toEqual(offer)
  const row = await world.db.invitation.findFirstOrThrow()
  expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(3_600_000)
  expect(JSON.stringify([row, await world.db.auditEntry.findMany()])).not.toContain(token)
  expect((await accept(world, token)).viewer).toMatchObject({ kind: 'ADMIN', name: 'You there' })
  await expect(accept(world, token)).rejects.toSatisfy(over)
  const acts = await world.db.auditEntry.findMany({ orderBy: { at: 'asc' } })
  expect(acts.map(({ action, actorId }) => [action, actorId === null])).toEqual([
    ['staff.invite', true],
    ['staff.accept', false],
  ])
})

test('S9: a later link ends the one before, and one that is too old opens nothing', async () => {
  await using world = await createWorld()
  const [first, second] = [await inviteFirst(world.db, you), await inviteFirst(world.db, you)]
  await expect(accept(world, first)).rejects.toSatisfy(over)
  await world.db.invitation.updateMany({ data: { expiresAt: new Date() } })
  await expect(accept(world, second)).rejects.toSatisfy(over)
  expect(await world.db.user.count()).toBe(0)
})

test('S9: who has an account already is not made an admin by a link', async () => {
  await using world = await createWorld()
  await Promise.all([world.shopper('ann'), world.agent('budi')])
  for (const name of ['ann', 'budi'])
    await expect(inviteFirst(world.db, { name, email: `${name}@example.com` })).rejects.toSatisfy(
      refusal('EMAIL_TAKEN'),
    )
  const token = await inviteFirst(world.db, you)
  await world.stranger().session.signUp({ email: you.email, password, token: true })
  await expect(accept(world, token)).rejects.toSatisfy(refusal('EMAIL_TAKEN'))
})

test('S5: a link for a new password ends all that was opened with the old one', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const credentials = { email: 'boss@example.com', password }
  const { token: old = '' } = await world.stranger('desk').session.signIn({ ...credentials, token: true })
  const link = await offerReset(world.db, credentials.email)
  expect(await world.stranger('desk').staff.readInvitation({ token: link })).toMatchObject({ isReset: true })
  expect(await boss.staff.invitations(), 'nobody is invited by it').toEqual([])
  const bell = world.house.bells.listen(`session:${boss.viewer.id}`, new AbortController().signal)
  const { viewer } = await accept(world, link)
  expect(viewer, 'it changes nothing but the password').toEqual(boss.viewer)
  expect(await bell.next()).toBe('rung')
  expect(await viewerOf(world.house, 'desk', old)).toBeNull()
  await expect(world.stranger('desk').session.signIn(credentials)).rejects.toSatisfy(
    refusal('WRONG_PASSWORD'),
  )
  await expect(accept(world, link)).rejects.toSatisfy(over)
  const { entries } = await boss.audit.list({})
  expect(entries.map(({ action, actor }) => [action, actor?.name ?? null])).toEqual([
    ['session.password', 'boss'],
    ['staff.reset', null],
    ['session.signIn', 'boss'],
  ])
})

test('S9: of three who open a link for a new password at once, one sets it', async () => {
  await using world = await createWorld()
  await world.admin('boss')
  const link = await offerReset(world.db, 'boss@example.com')
  const tries = ['first words', 'second words', 'third words'].map((chosen) => accept(world, link, chosen))
  const done = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled')
  expect(done).toHaveLength(1)
  expect(await world.db.session.count()).toBe(1)
})

test('S9: a link for a new password opens no account that is disabled, erased or a shopper’s', async () => {
  await using world = await createWorld()
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  await world.shopper('ann')
  const nobody = refusal('NOT_FOUND')
  for (const email of ['ann@example.com', 'nobody@example.com'])
    await expect(offerReset(world.db, email)).rejects.toSatisfy(nobody)
  const link = await offerReset(world.db, 'budi@example.com')
  await boss.staff.setDisabled({ userId: budi.viewer.id, disabled: true })
  await expect(accept(world, link)).rejects.toSatisfy(over)
  await expect(offerReset(world.db, 'budi@example.com')).rejects.toSatisfy(nobody)
})

test('S5: a link for a new password ends with a change of the password, and with the account', async () => {
  await using world = await createWorld()
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const first = await offerReset(world.db, 'budi@example.com')
  await budi.session.changePassword({ current: password, next: 'other words', token: true })
  await expect(accept(world, first)).rejects.toSatisfy(over)
  const second = await offerReset(world.db, 'budi@example.com')
  for (const disabled of [true, false]) await boss.staff.setDisabled({ userId: budi.viewer.id, disabled })
  await expect(accept(world, second)).rejects.toSatisfy(over)
})

test('S9: in production no link leads to an address of the demo', async () => {
  await using world = await createWorld()
  const token = await inviteFirst(world.db, { email: 'eve@etalase.demo', name: 'Eve' })
  const earnest = browserAt({ ...world.house, production: true }, 'desk')
  await expect((await earnest.call()).staff.readInvitation({ token })).rejects.toSatisfy(over)
  await expect((await earnest.call()).staff.accept({ token, password, name: 'Eve' })).rejects.toSatisfy(over)
  const signUp = browserAt({ ...world.house, production: true }).call()
  await expect((await signUp).session.signUp({ email: 'eve@etalase.demo', password })).rejects.toSatisfy(
    refusal('NOT_ALLOWED'),
  )
  expect(await world.db.user.count()).toBe(0)
})
