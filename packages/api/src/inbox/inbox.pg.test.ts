import { expect, test } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { fillRooms } from '../testing/rooms.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld, type Visitor, type World } from '../testing/world.ts'
import type { InboxFilter } from './inbox.schema.ts'

async function found(visitor: Visitor, filter: InboxFilter): Promise<string[]> {
  const { rooms } = await visitor.inbox.list(filter)
  return rooms.map((room) => room.shopper.name).sort()
}

/** Four shoppers, each of whose rooms differs from the others in every way the desk can ask for. */
async function fourRooms(world: World) {
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const people = await Promise.all(['ann', 'ben', 'cat', 'dan'].map((name) => world.shopper(name)))
  const subjects = ['Broken lid', undefined, undefined, 'An invoice']
  const rooms = await Promise.all(
    people.map((who, i) => who.room.start({ ...fresh(), subject: subjects[i] })),
  )
  const [ann, ben, cat, dan] = rooms.map(({ room }) => room.id) as [string, string, string, string]
  await people[0]!.message.send(say(ann, 'The teapot has a crack'))
  await people[1]!.message.send(say(ben, 'Is 100% cotton_blend in stock?'))
  await boss.room.assign({ roomId: ben, assigneeId: budi.viewer.id })
  await boss.room.assign({ roomId: cat, assigneeId: boss.viewer.id })
  await boss.room.setPriority({ roomId: ann, priority: 'URGENT' })
  await boss.room.setPriority({ roomId: ben, priority: 'LOW' })
  await boss.room.setHandler({ roomId: cat, handler: 'PAUSED' })
  await boss.room.setStatus({ roomId: cat, status: 'RESOLVED' })
  await boss.room.setStatus({ roomId: dan, status: 'CLOSED' })
  await world.db.room.update({ where: { id: dan }, data: { channel: 'EMAIL' } })
  await world.db.user.update({ where: { id: people[2]!.viewer.id }, data: { phone: '+62 812 5550' } })
  return { boss, budi, rooms: { ann, ben, cat, dan } }
}

test('the desk finds rooms by every filter, alone and together', async () => {
  await using world = await createWorld()
  const { boss, budi } = await fourRooms(world)
  const wanted: [InboxFilter, string[]][] = [
    [{}, ['ann', 'ben', 'cat', 'dan']],
    [{ status: 'OPEN' }, ['ann', 'ben']],
    [{ status: 'RESOLVED' }, ['cat']],
    [{ status: 'CLOSED' }, ['dan']],
    [{ priority: 'URGENT' }, ['ann']],
    [{ priority: 'NORMAL' }, ['cat', 'dan']],
    [{ handler: 'BOT' }, ['ann', 'dan']],
    [{ handler: 'AGENT' }, ['ben']],
    [{ handler: 'PAUSED' }, ['cat']],
    [{ channel: 'EMAIL' }, ['dan']],
    [{ assigneeId: budi.viewer.id }, ['ben']],
    [{ assigneeId: null }, ['ann', 'dan']],
    [{ unread: true }, ['ann', 'ben']],
    [{ unread: false }, ['cat', 'dan']],
    [{ sort: 'waiting' }, ['ann', 'ben']],
    [{ status: 'OPEN', unread: true, assigneeId: null }, ['ann']],
    [{ status: 'OPEN', priority: 'NORMAL' }, []],
  ]
  for (const [filter, names] of wanted)
    expect(await found(boss, filter), JSON.stringify(filter)).toEqual(names)
})

test('the desk finds rooms by name, e-mail, phone, subject and what was said', async () => {
  await using world = await createWorld()
  const { boss } = await fourRooms(world)
  const wanted = {
    Ann: ['ann'],
    'DAN@EXAMPLE': ['dan'],
    '812 555': ['cat'],
    'broken LID': ['ann'],
    invoice: ['dan'],
    crack: ['ann'],
    cotton_blend: ['ben'],
    cottonXblend: [],
    '100%': ['ben'],
    '%': [],
    '\\': [],
    b: ['ben'],
    AN: ['ann'],
    en: [],
    '  ': ['ann', 'ben', 'cat', 'dan'],
    nothing: [],
  }
  for (const [q, names] of Object.entries(wanted)) expect(await found(boss, { q }), q).toEqual(names)
  expect(await found(boss, { q: 'example.com', status: 'OPEN' })).toEqual(['ann', 'ben'])
})

test('an agent lists, finds and counts only the rooms assigned to them', async () => {
  await using world = await createWorld()
  const { boss, budi } = await fourRooms(world)
  const dewi = await world.agent('dewi')
  expect(await found(budi, {})).toEqual(['ben'])
  expect(await found(budi, { q: 'crack' })).toEqual([])
  expect(await found(budi, { q: 'ann@example.com' })).toEqual([])
  expect(await found(budi, { assigneeId: null })).toEqual([])
  expect(await found(budi, { assigneeId: boss.viewer.id })).toEqual([])
  expect(await budi.inbox.stats()).toMatchObject({ total: 1, unread: 1, unassigned: 0, mine: 1 })
  expect(await found(dewi, {})).toEqual([])
  expect(await dewi.inbox.stats()).toMatchObject({ total: 0, unread: 0, status: { OPEN: 0, CLOSED: 0 } })
})

test('the figures are what one would count', async () => {
  await using world = await createWorld()
  const { boss, budi } = await fourRooms(world)
  const by = [{ assigneeId: boss.viewer.id }, { assigneeId: budi.viewer.id }, { assigneeId: null }]
  await fillRooms(world, 40, (i) => ({
    ...by[i % 3],
    status: (['OPEN', 'RESOLVED', 'CLOSED'] as const)[i % 7 > 2 ? 0 : i % 7],
    priority: (['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const)[i % 4],
    handler: (['BOT', 'AGENT', 'PAUSED'] as const)[i % 5 > 2 ? 0 : i % 5],
    unread: i % 6 === 0 ? i : 0,
  }))
  for (const visitor of [boss, budi]) {
    const { rooms } = await visitor.inbox.list({})
    const open = rooms.filter((room) => room.status === 'OPEN')
    const count = (of: typeof rooms, key: 'status' | 'priority' | 'handler', names: string[]) =>
      Object.fromEntries(names.map((name) => [name, of.filter((room) => room[key] === name).length]))
    expect(await visitor.inbox.stats()).toEqual({
      total: rooms.length,
      status: count(rooms, 'status', ['OPEN', 'RESOLVED', 'CLOSED']),
      priority: count(open, 'priority', ['LOW', 'NORMAL', 'HIGH', 'URGENT']),
      handler: count(open, 'handler', ['BOT', 'AGENT', 'PAUSED']),
      unread: open.filter((room) => room.unread > 0).length,
      unassigned: open.filter((room) => !room.assignee).length,
      mine: open.filter((room) => room.assignee?.id === visitor.viewer.id).length,
    })
  }
})

test('a row says who waits, since when, and what was said last', async () => {
  await using world = await createWorld()
  const { boss, budi, rooms } = await fourRooms(world)
  const row = async () => (await boss.inbox.list({})).rooms.find((room) => room.id === rooms.ben)
  const asked = await row()
  expect(asked).toMatchObject({
    shopper: { kind: 'CUSTOMER', name: 'ben' },
    assignee: { id: budi.viewer.id, name: 'budi' },
    lastMessage: { preview: 'Is 100% cotton_blend in stock?', kind: 'TEXT', by: 'CUSTOMER' },
    unread: 1,
  })
  expect(asked!.waitingSince).toBe(asked!.lastActivityAt)
  await budi.message.send({
    ...fresh(),
    roomId: rooms.ben,
    body: { kind: 'product', productId: world.products.lamp.id },
  })
  const answered = {
    lastMessage: { preview: 'Reading lamp', kind: 'PRODUCT', by: 'AGENT', senderId: budi.viewer.id },
    waitingSince: null,
    unread: 0,
  }
  expect(await row()).toMatchObject(answered)
})

test('shoppers and strangers have no inbox', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  await expect(ann.inbox.list({})).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(ann.inbox.stats()).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(world.stranger('desk').inbox.list({})).rejects.toSatisfy(refusal('NOT_SIGNED_IN'))
})
