import { expect, test, vi } from 'vitest'
import { watchTheOthers } from '../log/others.ts'
import { openDesk } from '../testing/open-desk.ts'
import { fresh } from '../testing/say.ts'
import { createWorld, type World } from '../testing/world.ts'

const soon = (check: () => void) => vi.waitFor(check, { timeout: 2_000, interval: 5 })
const beginEpoch = ({ db }: World) => db.logEpoch.update({ where: { id: 1 }, data: { epoch: '0badf00d' } })
const stale = { rooms: [], gone: [], stale: true }

test('a list from before a restore is said to be stale, and changes go on from now', async () => {
  await using world = await createWorld()
  const [boss, ann] = [await world.admin('boss'), await world.shopper('ann')]
  const { since } = await boss.inbox.list({})
  await beginEpoch(world)
  await using desk = openDesk(boss, { cursor: since })
  await soon(() => expect(desk.came).toEqual([stale]))
  const from = desk.cursor
  const { room } = await ann.room.start(fresh())
  await soon(() => expect(desk.came.at(-1)).toMatchObject({ rooms: [{ id: room.id }] }))
  await using again = openDesk(boss, { cursor: since, lastEventId: from })
  await soon(() =>
    expect(again.came).toEqual([{ rooms: [expect.objectContaining({ id: room.id })], gone: [] }]),
  )
})

test('an open desk hears of a restore below its server, though no room has changed', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const stop = watchTheOthers(world.house, () => 20)
  await using desk = openDesk(boss)
  await soon(() => expect(desk.came).toHaveLength(1))
  await beginEpoch(world)
  await soon(() => expect(desk.came.slice(1)).toEqual([stale]))
  stop()
})

test('a cursor of before cursors had an epoch begins anew, and one of something else is refused', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  await using desk = openDesk(boss, { lastEventId: '12' })
  await soon(() => expect(desk.came).toEqual([stale]))
  for (const cursor of ['abc.', '.1', 'a.b.1', '0badf00d.-1', '0badf00d.1e9'])
    await expect(boss.inbox.events({ cursor })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
