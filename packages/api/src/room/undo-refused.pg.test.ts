import { expect, test } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { say } from '../testing/say.ts'
import { undoing } from '../testing/undoing.ts'
import { createWorld } from '../testing/world.ts'

test("nobody takes back another's change, what is no change, or what is not there", async () => {
  await using world = await createWorld()
  const { roomId, boss, budi, undo } = await undoing(world)
  const { seq } = await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  const { seq: taken } = await budi.room.setPriority({ roomId, priority: 'HIGH' })
  const mine = await budi.message.send(say(roomId))
  const tries = [
    [budi, seq],
    [boss, taken],
    [boss, 1],
    [budi, mine.seq],
    [boss, 1000],
  ] as const
  for (const [by, of] of tries) await expect(undo(by, { seq: of })).rejects.toSatisfy(refusal('NOT_FOUND'))
  const elsewhere = boss.room.undo({ roomId: boss.viewer.id, seq: 1 })
  await expect(elsewhere).rejects.toSatisfy(refusal('NOT_FOUND'))
})

test('a change can be taken back for fifteen seconds, and once', async () => {
  await using world = await createWorld()
  const { roomId, boss, row, undo } = await undoing(world)
  const age = (seconds: number) => world.db.$executeRaw`
    UPDATE "Event" SET "createdAt" = now() - make_interval(secs => ${seconds}) WHERE "roomId" = ${roomId}::uuid`
  const urgent = await boss.room.setPriority({ roomId, priority: 'URGENT' })
  await age(15.5)
  await expect(undo(boss, urgent)).rejects.toSatisfy(refusal('TOO_LATE'))
  await age(14)
  await undo(boss, urgent)
  expect((await row()).priority).toBe('NORMAL')
  await expect(undo(boss, urgent)).rejects.toSatisfy(refusal('CHANGED_SINCE'))
})

test('what somebody has changed since stays as they made it', async () => {
  await using world = await createWorld()
  const { roomId, ann, boss, budi, row, undo } = await undoing(world)
  const high = await boss.room.setPriority({ roomId, priority: 'HIGH' })
  const given = await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  await budi.room.setPriority({ roomId, priority: 'LOW' })
  await budi.room.setPriority({ roomId, priority: 'HIGH' })
  await budi.room.setHandler({ roomId, handler: 'PAUSED' })
  const resolved = await boss.room.setStatus({ roomId, status: 'RESOLVED' })
  await ann.message.send(say(roomId, 'Wait'))
  const before = await row()
  for (const act of [high, given, resolved])
    await expect(undo(boss, act)).rejects.toSatisfy(refusal('CHANGED_SINCE'))
  expect(await row()).toEqual(before)
})

test('whoever the room was taken from undoes nothing in it any more', async () => {
  await using world = await createWorld()
  const { roomId, boss, budi, row, undo } = await undoing(world)
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  const urgent = await budi.room.setPriority({ roomId, priority: 'URGENT' })
  const paused = await budi.room.setHandler({ roomId, handler: 'PAUSED' })
  const resolved = await budi.room.setStatus({ roomId, status: 'RESOLVED' })
  await boss.room.assign({ roomId, assigneeId: boss.viewer.id })
  const before = await row()
  for (const act of [urgent, paused, resolved])
    await expect(undo(budi, act)).rejects.toSatisfy(refusal('NOT_FOUND'))
  expect(await row()).toEqual(before)
})

test('a room does not go back to somebody who works here no more', async () => {
  await using world = await createWorld()
  const { roomId, boss, budi, row, undo } = await undoing(world)
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  const taken = await boss.room.assign({ roomId, assigneeId: boss.viewer.id })
  await world.db.user.update({ where: { id: budi.viewer.id }, data: { disabledAt: new Date() } })
  await expect(undo(boss, taken)).rejects.toSatisfy(refusal('CHANGED_SINCE'))
  expect((await row()).assigneeId).toBe(boss.viewer.id)
})

test("a colleague's change and an undo that race leave one of the two, and never a third state", async () => {
  await using world = await createWorld()
  const { roomId, boss, row, undo } = await undoing(world)
  const chief = await world.admin('chief')
  for (let round = 0; round < 12; round++) {
    await boss.room.setPriority({ roomId, priority: 'NORMAL' })
    const high = await boss.room.setPriority({ roomId, priority: 'HIGH' })
    const acts = [() => undo(boss, high), () => chief.room.setPriority({ roomId, priority: 'LOW' })]
    const [undone, changed] = await Promise.allSettled(
      (round % 2 ? acts : acts.toReversed()).map((act) => act()),
    ).then((all) => (round % 2 ? all : all.toReversed()))
    expect(changed?.status).toBe('fulfilled')
    expect((await row()).priority, 'the colleague has the last word').toBe('LOW')
    if (undone?.status === 'rejected') expect(undone.reason).toSatisfy(refusal('CHANGED_SINCE'))
  }
})

test('two windows that undo the same change at once undo it once', async () => {
  await using world = await createWorld()
  const { roomId, boss, row, undo } = await undoing(world)
  const taken = await boss.room.assign({ roomId, assigneeId: boss.viewer.id })
  const tries = await Promise.allSettled([undo(boss, taken), undo(boss, taken)])
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await row()).toMatchObject({ assigneeId: null, handler: 'BOT', handlerEpoch: 2 })
})
