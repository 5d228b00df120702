import type { Prisma } from '@etalase/db'
import { mintId } from '../id.ts'
import type { World } from './world.ts'

type Like = Omit<Prisma.RoomCreateManyInput, 'id' | 'shopperId'>

/** Many rooms at once as they stand in the database, each of a shopper of its own; answers their ids. */
export async function fillRooms({ db }: World, count: number, like: (i: number) => Like): Promise<string[]> {
  const users = Array.from(
    { length: count },
    (_, i) => ({ id: mintId(), kind: 'CUSTOMER', name: `Shopper ${i}` }) as const,
  )
  const rooms = users.map((user, i) => ({ ...like(i), id: mintId(), shopperId: user.id }))
  await db.user.createMany({ data: users })
  await db.room.createMany({ data: rooms })
  await db.roomMember.createMany({ data: rooms.map((room) => ({ roomId: room.id, userId: room.shopperId })) })
  return rooms.map((room) => room.id)
}
