import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { streamInbox } from '../inbox/changes.ts'
import { viewerOf } from '../session/viewer.ts'
import { refusal } from '../testing/refusal.ts'
import { createWorld, password } from '../testing/world.ts'

test('the desk lists whom a room can be given to, without e-mail', async () => {
  await using world = await createWorld()
  const [boss, budi, dewi] = [await world.admin('boss'), await world.agent('budi'), await world.agent('dewi')]
  await world.shopper('ann')
  await world.db.user.update({ where: { id: dewi.viewer.id }, data: { disabledAt: new Date() } })
  expect(await budi.staff.list()).toEqual([
    { id: boss.viewer.id, kind: 'ADMIN', name: 'boss', avatar: null, available: true },
    { id: budi.viewer.id, kind: 'AGENT', name: 'budi', avatar: null, available: true },
  ])
})

test('an admin sees every account of the desk, and how much each has to do', async () => {
  await using world = await createWorld()
  const [boss, budi, dewi] = [await world.admin('boss'), await world.agent('budi'), await world.agent('dewi')]
  const ann = await world.shopper('ann')
  const { room } = await ann.room.start({ clientId: randomUUID() })
  await boss.room.assign({ roomId: room.id, assigneeId: budi.viewer.id })
  await boss.staff.setDisabled({ userId: dewi.viewer.id, disabled: true })
  const accounts = await boss.staff.all()
  expect(accounts.map(({ name, openRooms, disabledAt }) => [name, openRooms, disabledAt !== null])).toEqual([
    ['boss', 0, false],
    ['budi', 1, false],
    ['dewi', 0, true],
  ])
  expect(accounts[1]).toMatchObject({
    id: budi.viewer.id,
    kind: 'AGENT',
    email: 'budi@example.com',
    available: true,
  })
})

test('it is known since when somebody is not at the desk any more', async () => {
  await using world = await createWorld()
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const lastSeen = async () => (await boss.staff.all()).find((one) => one.id === budi.viewer.id)?.lastSeenAt
  expect(await lastSeen()).toBeNull()
  const stop = new AbortController()
  const desk = streamInbox(budi.context, {}, stop.signal)
  await desk.next()
  const came = await lastSeen()
  expect(came).not.toBeNull()
  stop.abort()
  await desk.return(undefined)
  expect(Date.parse((await lastSeen())!)).toBeGreaterThan(Date.parse(came!))
})

test('whoever is away says so for themselves alone', async () => {
  await using world = await createWorld()
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const available = async () =>
    (await boss.staff.list()).map((person) => `${person.name} ${person.available}`)
  await budi.staff.setAvailability({ available: false })
  expect(await available()).toEqual(['boss true', 'budi false'])
  await budi.staff.setAvailability({ available: true })
  expect(await available()).toEqual(['boss true', 'budi true'])
})

test('shoppers do not see who works here', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  await expect(ann.staff.list()).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(ann.staff.setAvailability({ available: true })).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(world.stranger('desk').staff.list()).rejects.toSatisfy(refusal('NOT_SIGNED_IN'))
})

test('an admin disables an account once, and enables it again', async () => {
  await using world = await createWorld()
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const { staff, viewer } = boss
  const { token } = await world
    .stranger('desk')
    .session.signIn({ email: 'budi@example.com', password, token: true })
  const userId = budi.viewer.id
  for (const disabled of [true, true]) await staff.setDisabled({ userId, disabled })
  expect(await viewerOf(world.house, 'desk', token!)).toBeNull()
  for (const disabled of [false, false]) await staff.setDisabled({ userId, disabled })
  expect(await viewerOf(world.house, 'desk', token!), 'an ended session stays ended').toBeNull()
  const acts = await world.db.auditEntry.findMany({
    where: { targetId: userId, actorId: viewer.id },
    orderBy: { id: 'asc' },
  })
  expect(acts.map((act) => act.action)).toEqual(['user.disable', 'user.enable'])
})

test('only an admin disables, and never themselves', async () => {
  await using world = await createWorld()
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const disable = (by: typeof boss, userId: string) => by.staff.setDisabled({ userId, disabled: true })
  await expect(disable(budi, boss.viewer.id)).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(disable(boss, boss.viewer.id)).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(disable(boss, randomUUID())).rejects.toSatisfy(refusal('NOT_FOUND'))
})
