import { expect, test } from 'vitest'
import { mintId } from '../id.ts'
import { encodeKeyset } from '../keyset.ts'
import { refusal } from '../testing/refusal.ts'
import { fresh } from '../testing/say.ts'
import { createWorld, password } from '../testing/world.ts'

test('what was done to a room is told with the names of all whom it concerns', async () => {
  await using world = await createWorld()
  const [boss, budi, ann] = [await world.admin('boss'), await world.agent('budi'), await world.shopper('ann')]
  const { room } = await ann.room.start(fresh())
  await boss.room.assign({ roomId: room.id, assigneeId: budi.viewer.id })
  await budi.room.setStatus({ roomId: room.id, status: 'RESOLVED' })
  const { entries, nextCursor } = await boss.audit.list({})
  const target = { type: 'room', id: room.id, name: 'ann' }
  expect(entries).toMatchObject([
    { action: 'room.status', actor: { name: 'budi' }, target, before: 'OPEN', after: 'RESOLVED', names: {} },
    { action: 'room.assign', actor: { name: 'boss' }, target, after: budi.viewer.id },
  ])
  expect(entries[1]?.names).toEqual({ [budi.viewer.id]: 'budi' })
  expect(nextCursor).toBeNull()
})

test('pages miss nothing and say nothing twice, also of one moment', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const at = new Date()
  const entry = { actorId: boss.viewer.id, action: 'room.status', targetType: 'room', targetId: mintId(), at }
  await world.db.auditEntry.createMany({
    data: Array.from({ length: 25 }, () => ({ ...entry, id: mintId() })),
  })
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await boss.audit.list({ limit: 10, ...(cursor ? { cursor } : {}) })
    seen.push(...page.entries.map((line) => line.id))
    cursor = page.nextCursor
  } while (cursor)
  expect([seen.length, new Set(seen).size]).toEqual([25, 25])
  expect(seen).toEqual(seen.toSorted().reverse())
})

test('it can be asked by person, act, room and time', async () => {
  await using world = await createWorld()
  const [boss, eve, ann, ben] = [
    await world.admin('boss'),
    await world.admin('eve'),
    await world.shopper('ann'),
    await world.shopper('ben'),
  ]
  const [a, b] = [(await ann.room.start(fresh())).room.id, (await ben.room.start(fresh())).room.id]
  await boss.room.setPriority({ roomId: a, priority: 'HIGH' })
  await boss.room.setHandler({ roomId: b, handler: 'PAUSED' })
  const middle = new Date().toISOString()
  await eve.room.setPriority({ roomId: b, priority: 'LOW' })
  const found = async (input: Parameters<typeof boss.audit.list>[0]) =>
    (await boss.audit.list(input)).entries.map(({ action, actor }) => `${action} ${actor?.name}`)
  expect(await found({ actorId: eve.viewer.id })).toEqual(['room.priority eve'])
  expect(await found({ action: 'room.priority' })).toEqual(['room.priority eve', 'room.priority boss'])
  expect(await found({ targetId: b })).toEqual(['room.priority eve', 'room.handler boss'])
  expect(await found({ from: middle })).toEqual(['room.priority eve'])
  expect(await found({ to: middle })).toEqual(['room.handler boss', 'room.priority boss'])
  expect(await found({ targetId: b, action: 'room.handler', to: middle })).toEqual(['room.handler boss'])
})

test('who comes and who goes is written down', async () => {
  await using world = await createWorld()
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  await world.stranger('desk').session.signIn({ email: 'budi@example.com', password, token: true })
  await budi.session.signOut()
  const { entries } = await boss.audit.list({ actorId: budi.viewer.id })
  expect(entries.map((line) => line.action)).toEqual(['session.signOut', 'session.signIn'])
})

test('only admins read it, and a cursor that is no cursor is refused', async () => {
  await using world = await createWorld()
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  await expect(budi.audit.list({})).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(boss.audit.list({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test.each([
  { from: '0000-01-01T00:00:00Z' },
  { from: '9999-12-31T23:00:00-23:00' },
  { cursor: encodeKeyset(['0000-01-01T00:00:00Z', mintId()]) },
])('a moment that no database knows is refused: %j', async (input) => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  await expect(boss.audit.list(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('a moment may have any offset and any fraction, and an id that is none finds nothing', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  await boss.staff.invite({ email: 'citra@example.com', name: 'Citra', kind: 'AGENT' })
  const entries = async (input: Parameters<typeof boss.audit.list>[0]) =>
    (await boss.audit.list(input)).entries.length
  expect(await entries({ from: '2020-01-01T00:00:00+23:59' })).toBe(1)
  expect(await entries({ to: `2020-01-01T00:00:00.${'1'.repeat(300)}Z` })).toBe(0)
  expect(await entries({ targetId: 'zero\0byte' })).toBe(0)
})
