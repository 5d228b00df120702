import { eraseShopper, type Ground } from './erase.ts'

/** Of those whom a backup has brought back. */
interface Again {
  erased: number
  /** Could not be erased just now; `onTrouble` has heard why. */
  left: number
}

/** A backup from before an erasure brings people back: whoever stands in the list goes again. */
export async function eraseAgain(ground: Ground, onTrouble: (error: unknown) => void): Promise<Again> {
  const back = await ground.db.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM "Erasure" e JOIN "User" u ON u.id = e."userId"
    WHERE u."erasedAt" IS NULL AND u.kind IN ('CUSTOMER', 'GUEST') ORDER BY u.id`
  const again: Again = { erased: 0, left: 0 }
  for (const { id } of back) {
    try {
      if (await eraseShopper(ground, { shopperId: id, actorId: null })) again.erased += 1
    } catch (error) {
      again.left += 1
      onTrouble(error)
    }
  }
  return again
}
