import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { browserAt } from '../testing/browser.ts'
import { refusal } from '../testing/refusal.ts'
import { createWorld, password } from '../testing/world.ts'

const citra = { email: 'citra@example.com', name: 'Citra', kind: 'AGENT' } as const
const over = refusal('INVITATION_OVER')

test('who is invited sees what is offered, chooses a password, and is on the desk', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const { invitation, token } = await boss.staff.invite({ ...citra, email: ' Citra@Example.com ' })
  expect(invitation).toMatchObject(citra)
  expect(await boss.staff.invitations()).toEqual([invitation])
  const window = browserAt(world.house, 'desk')
  expect(await (await window.call()).staff.readInvitation({ token })).toEqual({ ...citra, isReset: false })
  const accepted = await (await window.call()).staff.accept({ token, password, name: 'Citra Dewi' })
  expect(accepted).toMatchObject({ kind: 'AGENT', name: 'Citra Dewi', email: citra.email })
  expect(await (await window.call()).session.me()).toMatchObject({ id: accepted.id })
  expect(await boss.staff.invitations()).toEqual([])
  const again = await browserAt(world.house, 'desk').call()
  expect((await again.session.signIn({ email: citra.email, password })).id).toBe(accepted.id)
})

test('the database holds nothing that opens an invitation', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const { invitation, token } = await boss.staff.invite(citra)
  expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(160)
  const all = JSON.stringify([await world.db.invitation.findMany(), await world.db.auditEntry.findMany()])
  expect(all).not.toContain(token)
  expect(invitation.id).toBe(createHash('sha256').update(token).digest('hex'))
})

test('a link is used once, and two who use it at once are one', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const { token } = await boss.staff.invite(citra)
  const accept = async () =>
    (await browserAt(world.house, 'desk').call()).staff.accept({ token, password, name: 'C' })
  const tries = await Promise.allSettled([accept(), accept(), accept()])
  expect(tries.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
  for (const it of tries) if (it.status === 'rejected') expect(it.reason).toSatisfy(over)
  expect(await world.db.user.count({ where: { email: citra.email } })).toBe(1)
  await expect(accept()).rejects.toSatisfy(over)
  await expect(world.stranger('desk').staff.readInvitation({ token })).rejects.toSatisfy(over)
})

test('used, withdrawn, replaced, too old and never made look the same', async () => {
  await using world = await createWorld()
  const [boss, desk] = [await world.admin('boss'), world.stranger('desk')]
  const replaced = await boss.staff.invite(citra)
  const withdrawn = await boss.staff.invite({ ...citra, kind: 'ADMIN' })
  expect(await boss.staff.invitations()).toEqual([withdrawn.invitation])
  for (let n = 0; n < 2; n++) await boss.staff.withdraw({ id: withdrawn.invitation.id })
  const old = await boss.staff.invite(citra)
  const life = Date.parse(old.invitation.expiresAt) - Date.parse(old.invitation.createdAt)
  expect(life).toBe(72 * 3_600_000)
  await world.db.invitation.update({ where: { id: old.invitation.id }, data: { expiresAt: new Date() } })
  expect(await boss.staff.invitations()).toEqual([])
  for (const token of [replaced.token, withdrawn.token, old.token, 'nonsense']) {
    await expect(desk.staff.readInvitation({ token })).rejects.toSatisfy(over)
    await expect(desk.staff.accept({ token, password, name: 'C' })).rejects.toSatisfy(over)
  }
})

test('an e-mail that has an account is not invited, and not taken over', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const taken = refusal('EMAIL_TAKEN')
  await world.agent('budi')
  await expect(boss.staff.invite({ ...citra, email: 'budi@example.com' })).rejects.toSatisfy(taken)
  const { token } = await boss.staff.invite(citra)
  await world.stranger().session.signUp({ email: citra.email, password, token: true })
  const accepting = world.stranger('desk').staff.accept({ token, password: 'another one', name: 'C' })
  await expect(accepting).rejects.toSatisfy(taken)
  expect((await world.db.invitation.findFirstOrThrow()).acceptedAt, 'the link is not spent on it').toBeNull()
})

test('only admins invite, and only the desk accepts', async () => {
  await using world = await createWorld()
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const denied = refusal('NOT_ALLOWED')
  const { invitation, token } = await boss.staff.invite(citra)
  await expect(budi.staff.invite(citra)).rejects.toSatisfy(denied)
  await expect(budi.staff.invitations()).rejects.toSatisfy(denied)
  await expect(budi.staff.withdraw({ id: invitation.id })).rejects.toSatisfy(denied)
  await expect(budi.staff.all()).rejects.toSatisfy(denied)
  await expect(world.stranger().staff.readInvitation({ token })).rejects.toSatisfy(denied)
  await expect(world.stranger().staff.accept({ token, password, name: 'C' })).rejects.toSatisfy(denied)
})

test('each step of an invitation is written down', async () => {
  await using world = await createWorld()
  const [boss, desk] = [await world.admin('boss'), world.stranger('desk')]
  const first = await boss.staff.invite(citra)
  await boss.staff.withdraw({ id: first.invitation.id })
  const { token } = await boss.staff.invite(citra)
  const { id } = await desk.staff.accept({ token, password, name: 'Citra' })
  const { entries } = await boss.audit.list({})
  const by = { id: boss.viewer.id, name: 'boss' }
  expect(entries.map(({ action, actor, target }) => ({ action, actor, target: target.name }))).toEqual([
    { action: 'staff.accept', actor: { id, name: 'Citra' }, target: 'Citra' },
    { action: 'staff.invite', actor: by, target: null },
    { action: 'staff.withdraw', actor: by, target: null },
    { action: 'staff.invite', actor: by, target: null },
  ])
  expect(entries.at(-1)?.after).toEqual(citra)
})

test.each(['disabled', 'demoted'] as const)(
  'what an admin has offered ends when they are %s',
  async (how) => {
    await using world = await createWorld()
    const [boss, eve] = [await world.admin('boss'), await world.admin('eve')]
    const mine = await boss.staff.invite(citra)
    const { invitation, token } = await eve.staff.invite({
      ...citra,
      email: 'eve2@example.com',
      kind: 'ADMIN',
    })
    const userId = eve.viewer.id
    if (how === 'disabled') await boss.staff.setDisabled({ userId, disabled: true })
    else await boss.staff.setRole({ userId, kind: 'AGENT' })
    const accepting = world.stranger('desk').staff.accept({ token, password, name: 'Eve' })
    await expect(accepting).rejects.toSatisfy(refusal('INVITATION_OVER'))
    expect(await boss.staff.invitations()).toEqual([mine.invitation])
    const { entries } = await boss.audit.list({ action: 'staff.withdraw' })
    expect(entries).toMatchObject([{ actor: { name: 'boss' }, target: { id: invitation.id } }])
  },
)
