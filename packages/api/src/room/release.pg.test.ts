import { expect, test } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { fillRooms } from '../testing/rooms.ts'
import { createWorld, type World } from '../testing/world.ts'

/** Nobody gets this room's row so many times, as when somebody else holds it; to hold it would hold up other tests. */
async function hold({ db }: World, roomId: string, times: number) {
  await db.$executeRaw`CREATE SEQUENCE tries`
  await db.$executeRawUnsafe(`
    CREATE FUNCTION held() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF nextval('tries') <= ${times} THEN RAISE EXCEPTION 'held' USING ERRCODE = 'lock_not_available'; END IF;
      RETURN NEW;
    END $$`)
  await db.$executeRawUnsafe(`
    CREATE TRIGGER held BEFORE UPDATE ON "Room" FOR EACH ROW WHEN (OLD.id = '${roomId}') EXECUTE FUNCTION held()`)
}

async function budisRooms(world: World) {
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const userId = budi.viewer.id
  const rooms = await fillRooms(world, 9, () => ({ assigneeId: userId }))
  await world.db.roomMember.createMany({ data: rooms.map((roomId) => ({ roomId, userId })) })
  const left = async () =>
    (await world.db.room.findMany({ where: { assigneeId: userId } })).map(({ id }) => id)
  return {
    held: rooms.toSorted()[0]!,
    left,
    disable: () => boss.staff.setDisabled({ userId, disabled: true }),
  }
}

test('a room that somebody else holds does not keep the others from being given back', async () => {
  await using world = await createWorld()
  const { held, left, disable } = await budisRooms(world)
  await hold(world, held, 2)
  await expect(disable()).rejects.toSatisfy(refusal('BUSY'))
  expect(await left()).toEqual([held])
  await disable()
  expect(await left()).toEqual([])
})

test('a room that was held for a while is given back in the end', async () => {
  await using world = await createWorld()
  const { held, left, disable } = await budisRooms(world)
  await hold(world, held, 1)
  await disable()
  expect(await left()).toEqual([])
})
