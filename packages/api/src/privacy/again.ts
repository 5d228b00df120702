import { eraseShopper, type Ground } from './erase.ts'

/** A backup from before an erasure brings people back: whoever stands in the list goes again. */
export async function eraseAgain(ground: Ground): Promise<number> {
  const back = await ground.db.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM "Erasure" e JOIN "User" u ON u.id = e."userId"
    WHERE u."erasedAt" IS NULL AND u.kind IN ('CUSTOMER', 'GUEST') ORDER BY u.id`
  for (const { id } of back) await eraseShopper(ground, { shopperId: id, actorId: null })
  return back.length
}
