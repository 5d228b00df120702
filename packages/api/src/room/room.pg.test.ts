import { expect, test } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld, type World } from '../testing/world.ts'

async function roomOf(world: World) {
  const [ann, boss, budi] = [await world.shopper('ann'), await world.admin('boss'), await world.agent('budi')]
  const { room } = await ann.room.start({ ...fresh(), body: { kind: 'text', text: 'Hello' } })
  const look = async () => (await boss.room.get({ roomId: room.id })).room
  return { roomId: room.id, ann, boss, budi, look }
}

test('a room given to somebody is theirs, and the bot is silent', async () => {
  await using world = await createWorld()
  const { roomId, boss, budi, look } = await roomOf(world)
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  expect(await look()).toMatchObject({ assigneeId: budi.viewer.id, handler: 'AGENT', handlerEpoch: 1 })
  expect((await budi.room.get({ roomId })).members.map((member) => member.name)).toEqual(['ann', 'budi'])
})

test('an agent sees only the rooms assigned to them', async () => {
  await using world = await createWorld()
  const { roomId, boss, budi } = await roomOf(world)
  const dewi = await world.agent('dewi')
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  const doors = (agent: typeof dewi) => [
    () => agent.room.get({ roomId }),
    () => agent.room.history({ roomId }),
    () => agent.room.since({ roomId, after: 0 }),
    () => agent.room.markRead({ roomId, upTo: 1 }),
    () => agent.room.setTyping({ roomId, isTyping: true }),
    () => agent.room.setStatus({ roomId, status: 'RESOLVED' }),
    () => agent.room.setPriority({ roomId, priority: 'HIGH' }),
    () => agent.room.setHandler({ roomId, handler: 'PAUSED' }),
    () => agent.room.assign({ roomId, assigneeId: agent.viewer.id }),
    () => agent.message.send(say(roomId)),
  ]
  for (const door of doors(dewi)) await expect(door()).rejects.toSatisfy(refusal('NOT_FOUND'))
  await budi.room.assign({ roomId, assigneeId: dewi.viewer.id })
  for (const door of doors(budi)) await expect(door()).rejects.toSatisfy(refusal('NOT_FOUND'))
  await expect(dewi.room.get({ roomId })).resolves.toBeTruthy()
})

test('a room can be given only to staff who work here', async () => {
  await using world = await createWorld()
  const { roomId, ann, boss, budi, look } = await roomOf(world)
  await world.db.user.update({ where: { id: budi.viewer.id }, data: { disabledAt: new Date() } })
  for (const { viewer } of [ann, budi]) {
    await expect(boss.room.assign({ roomId, assigneeId: viewer.id })).rejects.toSatisfy(refusal('NOT_FOUND'))
  }
  expect(await look()).toMatchObject({ assigneeId: null, handler: 'BOT' })
})

test('each change of the handler counts up its epoch', async () => {
  await using world = await createWorld()
  const { roomId, boss, look } = await roomOf(world)
  for (const handler of ['PAUSED', 'PAUSED', 'AGENT', 'BOT'] as const)
    await boss.room.setHandler({ roomId, handler })
  expect(await look()).toMatchObject({ handler: 'BOT', handlerEpoch: 3 })
})

test('in a closed room nothing can be changed', async () => {
  await using world = await createWorld()
  const { roomId, boss, budi } = await roomOf(world)
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  await budi.room.setStatus({ roomId, status: 'CLOSED' })
  const before = await boss.room.get({ roomId })
  const acts = [
    () => boss.room.setPriority({ roomId, priority: 'HIGH' }),
    () => boss.room.setHandler({ roomId, handler: 'BOT' }),
    () => boss.room.assign({ roomId, assigneeId: null }),
    () => boss.message.send(say(roomId)),
  ]
  for (const act of acts) await expect(act()).rejects.toSatisfy(refusal('ROOM_CLOSED'))
  expect(await boss.room.get({ roomId })).toEqual(before)
})

test('only an admin opens a closed room again', async () => {
  await using world = await createWorld()
  const { roomId, boss, budi, look } = await roomOf(world)
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  await budi.room.setStatus({ roomId, status: 'CLOSED' })
  await expect(budi.room.setStatus({ roomId, status: 'OPEN' })).rejects.toSatisfy(refusal('ROOM_CLOSED'))
  expect((await look()).closedAt).not.toBeNull()
  await boss.room.setStatus({ roomId, status: 'OPEN' })
  expect(await look()).toMatchObject({ status: 'OPEN', closedAt: null })
})

test('a room is not opened again beside another living one', async () => {
  await using world = await createWorld()
  const { roomId, ann, boss, look } = await roomOf(world)
  await boss.room.setStatus({ roomId, status: 'CLOSED' })
  const { room: next } = await ann.room.start(fresh())
  await expect(boss.room.setStatus({ roomId, status: 'OPEN' })).rejects.toSatisfy(refusal('ROOM_TAKEN'))
  expect((await look()).status).toBe('CLOSED')
  await boss.room.setStatus({ roomId: next.id, status: 'CLOSED' })
  await boss.room.setStatus({ roomId, status: 'OPEN' })
  expect((await look()).status).toBe('OPEN')
})

test("a shopper changes nothing that is the desk's to change", async () => {
  await using world = await createWorld()
  const { roomId, ann } = await roomOf(world)
  const acts = [
    () => ann.room.setStatus({ roomId, status: 'CLOSED' }),
    () => ann.room.setPriority({ roomId, priority: 'URGENT' }),
    () => ann.room.setHandler({ roomId, handler: 'AGENT' }),
    () => ann.room.assign({ roomId, assigneeId: null }),
  ]
  for (const act of acts) await expect(act()).rejects.toSatisfy(refusal('NOT_ALLOWED'))
})

test('each act of the desk is written down once, and what changes nothing is not', async () => {
  await using world = await createWorld()
  const { roomId, boss, budi } = await roomOf(world)
  const twice = async (act: () => Promise<unknown>) => (await act(), await act())
  await twice(() => boss.room.setPriority({ roomId, priority: 'HIGH' }))
  await twice(() => boss.room.assign({ roomId, assigneeId: budi.viewer.id }))
  await twice(() => budi.room.setHandler({ roomId, handler: 'PAUSED' }))
  await twice(() => budi.room.setStatus({ roomId, status: 'RESOLVED' }))
  await twice(() => boss.room.assign({ roomId, assigneeId: null }))
  await expect(budi.room.setStatus({ roomId, status: 'OPEN' })).rejects.toThrow()
  const rows = await world.db.auditEntry.findMany({ where: { targetId: roomId }, orderBy: { id: 'asc' } })
  const [by, to] = [boss.viewer.id, budi.viewer.id]
  expect(rows.map(({ actorId, action, before, after }) => [actorId, action, before, after])).toEqual([
    [by, 'room.priority', 'NORMAL', 'HIGH'],
    [by, 'room.assign', null, to],
    [to, 'room.handler', 'AGENT', 'PAUSED'],
    [to, 'room.status', 'OPEN', 'RESOLVED'],
    [by, 'room.assign', to, null],
  ])
  const { events } = await boss.room.since({ roomId, after: 0 })
  expect(
    events.map((event) => event.kind).filter((kind) => kind.endsWith('Changed') || kind === 'room.assigned'),
  ).toEqual([
    'room.priorityChanged',
    'room.assigned',
    'room.handlerChanged',
    'room.handlerChanged',
    'room.statusChanged',
    'room.assigned',
  ])
})

test('a shopper never learns of a priority: its place in the log is skipped', async () => {
  await using world = await createWorld()
  const { roomId, ann, boss } = await roomOf(world)
  const { cursor } = await boss.room.get({ roomId })
  await boss.room.setPriority({ roomId, priority: 'URGENT' })
  const { events: hers } = await ann.room.since({ roomId, after: cursor })
  const { events: theirs } = await boss.room.since({ roomId, after: cursor })
  expect(theirs).toMatchObject([
    { seq: cursor + 1, kind: 'room.priorityChanged', data: { from: 'NORMAL', to: 'URGENT' } },
  ])
  const { at } = theirs[0]!
  expect(hers).toEqual([{ roomId, seq: cursor + 1, kind: 'log.skipped', actorId: null, at, data: {} }])
  const seen = JSON.stringify([
    await ann.room.get({ roomId }),
    await ann.room.mine(),
    await ann.room.start(fresh()),
  ])
  expect(seen).not.toMatch(/priority|URGENT/)
})
