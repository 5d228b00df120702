import { fresh } from './say.ts'
import type { Visitor, World } from './world.ts'

/** A room with three who have to do with it, how it stands in the database, and how one takes back a change. */
export async function undoing(world: World) {
  const [ann, boss, budi] = [await world.shopper('ann'), await world.admin('boss'), await world.agent('budi')]
  const { room } = await ann.room.start({ ...fresh(), body: { kind: 'text', text: 'Hello' } })
  const roomId = room.id
  const row = () => world.db.room.findUniqueOrThrow({ where: { id: roomId } })
  const undo = (by: Visitor, { seq }: { seq: number | null }) => by.room.undo({ roomId, seq: seq! })
  return { roomId, ann, boss, budi, row, undo }
}
