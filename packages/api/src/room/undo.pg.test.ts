import { expect, test } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { fresh, say } from '../testing/say.ts'
import { undoing } from '../testing/undoing.ts'
import { createWorld, type Visitor } from '../testing/world.ts'
import { applyEvent } from './room-state.ts'

test('a change answers its number, and what changes nothing has none', async () => {
  await using world = await createWorld()
  const { roomId, boss, budi } = await undoing(world)
  const acts = [
    () => boss.room.setPriority({ roomId, priority: 'HIGH' }),
    () => boss.room.assign({ roomId, assigneeId: budi.viewer.id }),
    () => boss.room.setHandler({ roomId, handler: 'PAUSED' }),
    () => boss.room.setStatus({ roomId, status: 'RESOLVED' }),
  ]
  const numbers = []
  for (const act of acts) {
    numbers.push((await act()).seq)
    expect(await act()).toEqual({ seq: null })
  }
  const { changes } = await boss.room.get({ roomId })
  const firsts = changes.filter(
    ({ actorId, data }) => actorId === boss.viewer.id && !('epoch' in data && data.to === 'AGENT'),
  )
  expect(numbers).toEqual(firsts.map(({ seq }) => seq))
})

test('whatever one has changed is as it was before, and the log tells of both', async () => {
  await using world = await createWorld()
  const { roomId, boss, budi, row, undo } = await undoing(world)
  const acts = [
    () => boss.room.setPriority({ roomId, priority: 'URGENT' }),
    () => boss.room.setHandler({ roomId, handler: 'PAUSED' }),
    () => boss.room.assign({ roomId, assigneeId: budi.viewer.id }),
    () => boss.room.setStatus({ roomId, status: 'RESOLVED' }),
    () => boss.room.setStatus({ roomId, status: 'CLOSED' }),
  ]
  const lasting = async () => {
    const { lastSeq: _, updatedAt: _at, changedXid: _xid, handlerEpoch: _epoch, ...rest } = await row()
    return rest
  }
  for (const act of acts) {
    const [before, state] = [await lasting(), await boss.room.get({ roomId })]
    await undo(boss, await act())
    expect(await lasting()).toEqual(before)
    const { events } = await boss.room.since({ roomId, after: state.cursor })
    expect(events.reduce(applyEvent, state)).toEqual(await boss.room.get({ roomId }))
    const kinds = events.map(({ kind }) => kind).filter((kind) => kind !== 'room.joined')
    expect(kinds.slice(kinds.length / 2)).toEqual(kinds.slice(0, kinds.length / 2))
  }
})

test('the shopper waits again since they began to wait, unless they were answered', async () => {
  await using world = await createWorld()
  const { roomId, ann, boss, row, undo } = await undoing(world)
  await boss.message.send(say(roomId, 'Yes?'))
  await boss.room.setStatus({ roomId, status: 'RESOLVED' })
  const { createdAt } = await ann.message.send(say(roomId, 'One more thing'))
  await ann.message.send(say(roomId, 'and another'))
  await undo(boss, await boss.room.setStatus({ roomId, status: 'RESOLVED' }))
  expect((await row()).waitingSince).toEqual(new Date(createdAt))
  const resolved = await boss.room.setStatus({ roomId, status: 'RESOLVED' })
  await boss.message.send(say(roomId, 'Here it is'))
  await undo(boss, resolved)
  expect((await row()).waitingSince).toBeNull()
})

test('an agent takes back a room that they gave away, and open desks learn of it', async () => {
  await using world = await createWorld()
  const { roomId, boss, budi, row, undo } = await undoing(world)
  const dewi = await world.agent('dewi')
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  const left = async ({ viewer }: Visitor) => {
    const member = await world.db.roomMember.findFirst({ where: { roomId, userId: viewer.id } })
    return member && member.leftXid !== null
  }
  const given = await budi.room.assign({ roomId, assigneeId: dewi.viewer.id })
  await expect(budi.room.get({ roomId })).rejects.toSatisfy(refusal('NOT_FOUND'))
  expect([await left(budi), await left(dewi)]).toEqual([true, false])
  await undo(budi, given)
  expect((await row()).assigneeId).toBe(budi.viewer.id)
  expect([await left(budi), await left(dewi)]).toEqual([false, true])
  await expect(dewi.room.get({ roomId })).rejects.toSatisfy(refusal('NOT_FOUND'))
  const nobody = await budi.room.assign({ roomId, assigneeId: null })
  await undo(budi, nobody)
  expect((await budi.room.get({ roomId })).room.assigneeId).toBe(budi.viewer.id)
})

test('the bot answers again when a room that was taken from it is given back', async () => {
  await using world = await createWorld()
  const { roomId, boss, row, undo } = await undoing(world)
  await undo(boss, await boss.room.assign({ roomId, assigneeId: boss.viewer.id }))
  expect(await row()).toMatchObject({ assigneeId: null, handler: 'BOT', handlerEpoch: 2 })
})

test('an agent opens again what they have just closed, though only admins open closed rooms', async () => {
  await using world = await createWorld()
  const { roomId, ann, boss, budi, row, undo } = await undoing(world)
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  const urgent = await budi.room.setPriority({ roomId, priority: 'URGENT' })
  const closed = await budi.room.setStatus({ roomId, status: 'CLOSED' })
  await expect(undo(budi, urgent), 'a closed room is read-only').rejects.toSatisfy(refusal('ROOM_CLOSED'))
  await undo(budi, closed)
  expect(await row()).toMatchObject({ status: 'OPEN', closedAt: null, resolvedAt: null })
  const again = await budi.room.setStatus({ roomId, status: 'CLOSED' })
  await ann.room.start(fresh())
  await expect(undo(budi, again)).rejects.toSatisfy(refusal('ROOM_TAKEN'))
  expect((await row()).status).toBe('CLOSED')
})

test('a room that is opened again is not left with somebody who works here no more', async () => {
  await using world = await createWorld()
  const { roomId, boss, budi, row, undo } = await undoing(world)
  const disable = (disabled: boolean) => boss.staff.setDisabled({ userId: budi.viewer.id, disabled })
  const ways = [
    () => boss.room.setStatus({ roomId, status: 'OPEN' }),
    (closed: { seq: number | null }) => undo(boss, closed),
  ]
  for (const open of ways) {
    await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
    const closed = await boss.room.setStatus({ roomId, status: 'CLOSED' })
    await disable(true)
    const { cursor: after } = await boss.room.get({ roomId })
    await open(closed)
    expect(await row()).toMatchObject({ status: 'OPEN', assigneeId: null })
    const { events } = await boss.room.since({ roomId, after })
    expect(events).toMatchObject([
      { kind: 'room.statusChanged', data: { from: 'CLOSED', to: 'OPEN' } },
      { kind: 'room.assigned', data: { assignee: null, previousAssigneeId: budi.viewer.id } },
    ])
    const { entries } = await boss.audit.list({ targetId: roomId, action: 'room.assign' })
    expect(entries[0]).toMatchObject({ actor: { name: 'boss' }, before: budi.viewer.id })
    await disable(false)
  }
})

test('an undo is written down with what it changed', async () => {
  await using world = await createWorld()
  const { roomId, boss, undo } = await undoing(world)
  await undo(boss, await boss.room.assign({ roomId, assigneeId: boss.viewer.id }))
  const entry = await world.db.auditEntry.findFirst({ where: { targetId: roomId, action: 'room.undo' } })
  expect(entry).toMatchObject({
    actorId: boss.viewer.id,
    before: { assigneeId: boss.viewer.id, handler: 'AGENT' },
    after: { assigneeId: null, handler: 'BOT' },
  })
})
