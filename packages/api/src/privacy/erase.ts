import { Prisma, type Tx } from '@etalase/db'
import { audit } from '../audit/audit.ts'
import type { House } from '../context.ts'
import { Refusal } from '../errors.ts'
import { recordIn, ringRoom } from '../log/log.ts'
import { isBusy } from '../log/trouble.ts'
import { erasePresses } from './erase-presses.ts'
import { eraseRoom } from './erase-room.ts'
import { forgetPerson } from './forget-person.ts'
import { guestsBefore } from './guests-before.ts'

/** All that it needs of a house, so that a command can do it too. */
export type Ground = Pick<House, 'db' | 'bells'>

interface Erasing {
  shopperId: string
  /** Null where nobody asked: it was time, or a backup had brought them back. */
  actorId: string | null
  /** Asked under the lock; without it nothing is erased. */
  still?: (tx: Tx) => Promise<boolean>
}

const longest = 60_000
const tries = 4

/** All of one person in one transaction: nothing is left half done, and done twice it is done once. */
export async function eraseShopper(house: Ground, erasing: Erasing): Promise<boolean> {
  const rooms = await patient(() =>
    house.db.$transaction((tx) => eraseIn(tx, erasing), { timeout: longest, maxWait: 10_000 }),
  )
  if (!rooms) return false
  house.bells.ring(`session:${erasing.shopperId}`)
  house.bells.ring(`shopper:${erasing.shopperId}`)
  for (const roomId of rooms) ringRoom(house, roomId)
  return true
}

/** A message may be on its way into one of the rooms. */
async function patient<T>(work: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error) || left === 1) throw error
    }
  }
}

/** The rooms that were theirs; null where there is nothing to do any more. */
async function eraseIn(tx: Tx, { shopperId, actorId, still }: Erasing): Promise<string[] | null> {
  const [person] = await tx.$queryRaw<{ erasedAt: Date | null; at: Date }[]>`
    SELECT "erasedAt", now() AS at FROM "User"
    WHERE id = ${shopperId}::uuid AND kind IN ('CUSTOMER', 'GUEST') FOR NO KEY UPDATE`
  if (!person) throw new Refusal('NOT_FOUND')
  if (person.erasedAt || (still && !(await still(tx)))) return null
  const rooms = await tx.room.findMany({ where: { shopperId }, select: { id: true }, orderBy: { id: 'asc' } })
  const ids = rooms.map((room) => room.id)
  for (const roomId of ids)
    await recordIn(tx, { roomId, actorId, where: Prisma.sql`true` }, (page) =>
      eraseRoom(page, { shopper: true }),
    )
  for (const id of [shopperId, ...(await guestsBefore(tx, shopperId))]) {
    await takeBelongings(tx, id)
    await forgetPerson(tx, id, person.at)
    await tx.erasure.upsert({ where: { userId: id }, create: { userId: id }, update: {} })
  }
  await audit(tx, { actorId, action: 'shopper.erase', on: shopperId })
  return ids
}

/** What was bought stays for the books, and has nobody's name; all else goes. */
async function takeBelongings(tx: Tx, userId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId } })
  await tx.cart.deleteMany({ where: { userId } })
  await tx.wishlistItem.deleteMany({ where: { userId } })
  await erasePresses(tx, Prisma.sql`a."actorId" = ${userId}::uuid`)
  await tx.$executeRaw`SELECT forget_in_audit(${userId})`
}
