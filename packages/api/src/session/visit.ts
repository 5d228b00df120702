import type { z } from 'zod'
import type { House, SignedContext } from '../context.ts'
import type { visitInput } from './session.schema.ts'

/** When somebody was last here, for those who look for them; not to know it is no reason to keep anybody out. */
export async function noteSeen(house: House, id: string): Promise<void> {
  await house.db.user
    .updateMany({ where: { id }, data: { lastSeenAt: new Date() } })
    .catch((error) => house.warn('who is here was not noted', error))
}

/** Where in the shop the viewer is now; the desk that looks at them sees it at once. */
export async function visit(
  { house, viewer }: SignedContext,
  page: z.infer<typeof visitInput>,
): Promise<void> {
  await house.db.user.updateMany({ where: { id: viewer.id }, data: { lastSeenAt: new Date(), page } })
  house.bells.ring(`shopper:${viewer.id}`)
}
