import { expect, test } from 'vitest'
import { fillRooms } from '../testing/rooms.ts'
import { createWorld } from '../testing/world.ts'

const hour = 3_600_000
const dayIn = (timeZone: string, at: Date) => at.toLocaleDateString('sv', { timeZone })

test('a room counts on the day of whoever looks, and every day is there, the oldest first', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const at = (i: number) => new Date(Date.now() - i * 5 * hour)
  await fillRooms(world, 60, (i) => ({ createdAt: at(i) }))
  for (const timeZone of ['Asia/Jakarta', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC']) {
    const { days } = await boss.inbox.days({ timeZone, days: 14 })
    expect(days).toHaveLength(14)
    expect(days.at(-1)!.day).toBe(dayIn(timeZone, new Date()))
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted())
    const expected = Map.groupBy(
      Array.from({ length: 60 }, (_, i) => at(i)),
      (time) => dayIn(timeZone, time),
    )
    for (const { day, rooms } of days)
      expect(rooms, `${timeZone} ${day}`).toBe(expected.get(day)?.length ?? 0)
  }
})

test('the median is over the rooms that were answered, of a day and of all', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const answers = [[10, 20, 600], [40], [null]] as const
  const now = Date.now()
  for (const [i, seconds] of answers.entries()) {
    const createdAt = new Date(now - i * 24 * hour)
    await fillRooms(world, seconds.length, (n) => ({
      createdAt,
      firstResponseAt: seconds[n] === null ? null : new Date(createdAt.getTime() + seconds[n]! * 1_000),
    }))
  }
  const { days, firstResponse } = await boss.inbox.days({ timeZone: 'UTC', days: 7 })
  expect(firstResponse).toBe(30)
  expect(days.slice(-4)).toMatchObject([
    { rooms: 0, answered: 0, firstResponse: null },
    { rooms: 1, answered: 0, firstResponse: null },
    { rooms: 1, answered: 1, firstResponse: 40 },
    { rooms: 3, answered: 3, firstResponse: 20 },
  ])
})

test('an agent’s days have only their rooms', async () => {
  await using world = await createWorld()
  const budi = await world.agent('budi')
  await fillRooms(world, 9, (i) => ({ assigneeId: i < 4 ? budi.viewer.id : null }))
  const { days } = await budi.inbox.days({ timeZone: 'Asia/Makassar' })
  expect(days).toHaveLength(30)
  expect(days.reduce((sum, { rooms }) => sum + rooms, 0)).toBe(4)
})

test('the database knows every time zone that a browser may name', async () => {
  await using world = await createWorld()
  for (const timeZone of Intl.supportedValuesOf('timeZone')) {
    await expect(world.db.$queryRaw`SELECT now() AT TIME ZONE ${timeZone}`, timeZone).resolves.toHaveLength(1)
  }
})

test('what is no time zone is refused, also an offset', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  for (const timeZone of ['', 'Asia/Nowhere', '+07:00', "UTC'; --"])
    await expect(boss.inbox.days({ timeZone }), timeZone).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test.each(['AET', 'CTT', 'US/Pacific-New', 'Asia/Calcutta', 'utc'])(
  'a zone by a name that only browsers know is the zone that it stands for: %s',
  async (timeZone) => {
    await using world = await createWorld()
    const boss = await world.admin('boss')
    expect((await boss.inbox.days({ timeZone, days: 7 })).days).toHaveLength(7)
  },
)
