import type { Tx } from '@etalase/db'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { luciaOf } from './lucia.ts'
import type { SignedIn, Viewer } from './session.schema.ts'
import { viewerOf } from './viewer.ts'
import { noteSeen } from './visit.ts'

interface Opening {
  wantsToken?: boolean | undefined
  /** In the same transaction: what has to be true, or to happen, for it to open. */
  first?: (tx: Tx) => Promise<void>
}

/** Asked before anything is written: a session that cannot be handed over must leave nothing behind. */
export function mustReachCaller(ctx: Context, wantsToken = false): void {
  if (!ctx.setCookie && !wantsToken) throw new Refusal('NOT_ALLOWED')
}

/** A new token at each sign-in; the one this browser had before opens nothing any more. */
export async function openSession(
  ctx: Context,
  userId: string,
  { wantsToken = false, first }: Opening = {},
): Promise<SignedIn> {
  const { house, app, userAgent, ip } = ctx
  const session = await house.db.$transaction(async (tx) => {
    await first?.(tx)
    const lucia = luciaOf(tx, app, house.production)
    if (ctx.token) await lucia.invalidateSession(ctx.token)
    return lucia.createSession(userId, { userAgent, ip })
  })
  await noteSeen(house, userId)
  const lucia = luciaOf(house.db, app, house.production)
  ctx.setCookie?.(lucia.createSessionCookie(session.id).serialize())
  const viewer = (await viewerOf(house, app, session.id)) as Viewer
  // Last, so that a page whose socket ends by it finds its new cookie there.
  if (ctx.viewer) house.bells.ring(`session:${ctx.viewer.id}`)
  return wantsToken ? { ...viewer, token: session.id } : viewer
}
