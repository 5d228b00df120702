import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { transactionOf } from '../log/changed.ts'
import { viewerOf } from '../session/viewer.ts'
import { refusal } from '../testing/refusal.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld, password, type World } from '../testing/world.ts'

async function signIn(world: World, name: string) {
  const { token } = await world
    .stranger('desk')
    .session.signIn({ email: `${name}@example.com`, password, token: true })
  return token!
}

test('another role ends every session, and the next one has it', async () => {
  await using world = await createWorld()
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const token = await signIn(world, 'budi')
  const bell = world.house.bells.listen(`session:${budi.viewer.id}`, new AbortController().signal)
  for (let n = 0; n < 2; n++) await boss.staff.setRole({ userId: budi.viewer.id, kind: 'ADMIN' })
  expect(await bell.next()).toBe('rung')
  expect(await viewerOf(world.house, 'desk', token)).toBeNull()
  expect(await viewerOf(world.house, 'desk', await signIn(world, 'budi'))).toMatchObject({ kind: 'ADMIN' })
  const { entries } = await boss.audit.list({ action: 'staff.role' })
  expect(entries).toMatchObject([
    { actor: { name: 'boss' }, target: { name: 'budi' }, before: 'AGENT', after: 'ADMIN' },
  ])
})

test('nobody changes their own role, and shoppers have none', async () => {
  await using world = await createWorld()
  const [boss, budi, ann] = [await world.admin('boss'), await world.agent('budi'), await world.shopper('ann')]
  const set = (by: typeof boss, userId: string) => by.staff.setRole({ userId, kind: 'ADMIN' })
  await expect(set(boss, boss.viewer.id)).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(set(budi, boss.viewer.id)).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(set(boss, ann.viewer.id)).rejects.toSatisfy(refusal('NOT_FOUND'))
  await expect(set(boss, randomUUID())).rejects.toSatisfy(refusal('NOT_FOUND'))
})

test.each(['demote', 'disable'] as const)('of admins who %s each other at once, one is left', async (how) => {
  await using world = await createWorld()
  const admins = await Promise.all(['ida', 'joko', 'kartika'].map(world.admin))
  const acts = admins.flatMap((by) =>
    admins
      .filter((other) => other !== by)
      .map(({ viewer: { id: userId } }) =>
        how === 'demote'
          ? by.staff.setRole({ userId, kind: 'AGENT' })
          : by.staff.setDisabled({ userId, disabled: true }),
      ),
  )
  await Promise.allSettled(acts)
  expect(await world.db.user.count({ where: { kind: 'ADMIN', disabledAt: null } })).toBe(1)
})

test('who is disabled keeps no open room: each goes back to nobody, and says so', async () => {
  await using world = await createWorld()
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const userId = budi.viewer.id
  const rooms = await Promise.all(
    ['ann', 'ben', 'cat'].map(
      async (name) => (await (await world.shopper(name)).room.start(fresh())).room.id,
    ),
  )
  for (const roomId of rooms) await boss.room.assign({ roomId, assigneeId: userId })
  const [open, resolved, closed] = rooms as [string, string, string]
  await boss.room.setStatus({ roomId: resolved, status: 'RESOLVED' })
  await boss.room.setStatus({ roomId: closed, status: 'CLOSED' })
  const { since } = await budi.inbox.list({})
  const before = (await boss.room.get({ roomId: open })).cursor
  await boss.staff.setDisabled({ userId, disabled: true })
  const given = await world.db.room.findMany({ where: { id: { in: rooms } }, orderBy: { createdAt: 'asc' } })
  expect(new Map(given.map((room) => [room.id, room.assigneeId]))).toEqual(
    new Map([
      [open, null],
      [resolved, null],
      [closed, userId],
    ]),
  )
  const { events } = await boss.room.since({ roomId: open, after: before })
  expect(events).toMatchObject([
    { kind: 'room.assigned', actorId: boss.viewer.id, data: { assignee: null, previousAssigneeId: userId } },
  ])
  const left = await world.db.roomMember.findMany({
    where: { userId, leftXid: { gte: transactionOf(since) } },
  })
  expect(left.map((member) => member.roomId).sort(), 'an open desk gets a tombstone').toEqual(
    [open, resolved].sort(),
  )
  const { entries } = await boss.audit.list({ targetId: open, action: 'room.assign' })
  expect(entries[0]).toMatchObject({ before: userId, target: { name: 'ann' }, names: { [userId]: 'budi' } })
})

test('rooms that an interrupted round left behind are given back by the next one', async () => {
  await using world = await createWorld()
  const [boss, budi, ann] = [await world.admin('boss'), await world.agent('budi'), await world.shopper('ann')]
  const userId = budi.viewer.id
  const { room } = await ann.room.start(fresh())
  await boss.room.assign({ roomId: room.id, assigneeId: userId })
  await world.db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
  await boss.staff.setDisabled({ userId, disabled: true })
  expect((await boss.room.get({ roomId: room.id })).room.assigneeId).toBeNull()
})

test('a room given to somebody while they are disabled does not stay theirs', async () => {
  await using world = await createWorld()
  const [boss, budi, ann] = [await world.admin('boss'), await world.agent('budi'), await world.shopper('ann')]
  const userId = budi.viewer.id
  const { room } = await ann.room.start(fresh())
  for (let n = 0; n < 8; n++) {
    await Promise.allSettled([
      boss.room.assign({ roomId: room.id, assigneeId: userId }),
      boss.staff.setDisabled({ userId, disabled: true }),
    ])
    expect((await boss.room.get({ roomId: room.id })).room.assigneeId).toBeNull()
    await boss.staff.setDisabled({ userId, disabled: false })
  }
})

test('a first reply that was under way does not give a room to somebody who is disabled', async () => {
  await using world = await createWorld()
  const [boss, eve, ann] = [await world.admin('boss'), await world.admin('eve'), await world.shopper('ann')]
  const { room } = await ann.room.start(fresh())
  for (let n = 0; n < 6; n++) {
    await Promise.allSettled([
      eve.message.send(say(room.id)),
      boss.staff.setDisabled({ userId: eve.viewer.id, disabled: true }),
    ])
    expect((await boss.room.get({ roomId: room.id })).room.assigneeId).toBeNull()
    await boss.staff.setDisabled({ userId: eve.viewer.id, disabled: false })
  }
  await boss.staff.setDisabled({ userId: eve.viewer.id, disabled: true })
  await expect(eve.message.send(say(room.id))).rejects.toSatisfy(refusal('NOT_FOUND'))
})
