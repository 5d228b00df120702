import type { Tx } from '@etalase/db'
import type { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { Context, SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { mintId } from '../id.ts'
import { isRepeat } from '../log/trouble.ts'
import { isDemoOnly } from './demo.ts'
import { changeShopper, changeShopperIn, moveBelongings, tellMoved } from './guest.ts'
import { luciaOf } from './lucia.ts'
import { mustReachCaller, openSession } from './open-session.ts'
import { hashPassword, holdPassword, isPassword } from './password.ts'
import type {
  continueAsGuestInput,
  SignedIn,
  signInInput,
  signUpInput,
  updateProfileInput,
  Viewer,
} from './session.schema.ts'

export async function signUp(ctx: Context, input: z.infer<typeof signUpInput>): Promise<SignedIn> {
  if (ctx.app !== 'shop' || isDemoOnly(ctx.house, input.email)) throw new Refusal('NOT_ALLOWED')
  mustReachCaller(ctx, input.token)
  const { email, phone = null } = input
  const passwordHash = await hashPassword(input.password)
  const guest = ctx.viewer?.kind === 'GUEST' ? ctx.viewer : null
  const name = input.name ?? guest?.name ?? email.split('@')[0]!
  const account = {
    kind: 'CUSTOMER',
    name,
    email,
    phone: phone ?? guest?.phone ?? null,
    passwordHash,
  } as const
  const id = guest?.id ?? mintId()
  let told: string[] | null = null
  try {
    const signedIn = await openSession(ctx, id, {
      wantsToken: input.token,
      // With the new session, or the token of a guest would be a customer's if this process ended in between.
      async first(tx) {
        if (!guest) return void (await tx.user.create({ data: { id, ...account } }))
        if (!(await isStillGuest(tx, id))) throw new Refusal('NOT_SIGNED_IN')
        told = await changeShopperIn(tx, id, account)
      },
    })
    if (told) tellMoved(ctx.house, told, id)
    return signedIn
  } catch (error) {
    throw isRepeat(error) ? new Refusal('EMAIL_TAKEN') : error
  }
}

/** Until the transaction ends; who signs in elsewhere at the same moment is a guest no more. */
async function isStillGuest(tx: Tx, id: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" WHERE id = ${id}::uuid AND kind = 'GUEST' AND "erasedAt" IS NULL FOR NO KEY UPDATE`
  return held.length > 0
}

export async function signIn(ctx: Context, input: z.infer<typeof signInInput>): Promise<SignedIn> {
  const { house, app } = ctx
  mustReachCaller(ctx, input.token)
  const kinds = app === 'desk' ? (['AGENT', 'ADMIN'] as const) : (['CUSTOMER'] as const)
  const user = await house.db.user.findFirst({
    where: { email: input.email, kind: { not: 'GUEST' }, disabledAt: null },
  })
  const passwordHash = isDemoOnly(house, input.email) ? null : (user?.passwordHash ?? null)
  const right = await isPassword(passwordHash, input.password)
  if (!right || !user) throw new Refusal('WRONG_PASSWORD')
  if (!kinds.some((kind) => kind === user.kind)) throw new Refusal('NOT_ALLOWED')
  const guest = ctx.viewer?.kind === 'GUEST' ? ctx.viewer : null
  let moved: string[] = []
  const signedIn = await openSession(ctx, user.id, {
    wantsToken: input.token,
    async first(tx) {
      await holdPassword(tx, user)
      if (guest && (await isStillGuest(tx, guest.id))) moved = await moveBelongings(tx, guest.id, user.id)
      await audit(tx, { actorId: user.id, action: 'session.signIn', on: user.id })
    },
  })
  if (guest) tellMoved(house, moved, user.id)
  return signedIn
}

export async function continueAsGuest(
  ctx: Context,
  input: z.infer<typeof continueAsGuestInput>,
): Promise<SignedIn> {
  if (ctx.app !== 'shop') throw new Refusal('NOT_ALLOWED')
  const { name, email, phone = ctx.viewer?.phone ?? null, token } = input
  const held = token && ctx.token ? { token: ctx.token } : {}
  if (ctx.viewer?.kind === 'CUSTOMER') return { ...ctx.viewer, ...held }
  if (ctx.viewer) {
    await changeShopper(ctx.house, ctx.viewer.id, { name, email, phone })
    return { ...ctx.viewer, name, email, phone, ...held }
  }
  mustReachCaller(ctx, token)
  const guest = await ctx.house.db.user.create({ data: { id: mintId(), kind: 'GUEST', name, email, phone } })
  return openSession(ctx, guest.id, { wantsToken: token })
}

export async function updateProfile(
  ctx: SignedContext,
  changes: z.infer<typeof updateProfileInput>,
): Promise<Viewer> {
  await changeShopper(ctx.house, ctx.viewer.id, changes)
  return { ...ctx.viewer, ...changes }
}

/** Ends this session, and with it every socket that was opened on it. */
export async function signOut({ house, app, viewer, token, setCookie }: Context): Promise<void> {
  await house.db.$transaction(async (tx) => {
    if (token) await luciaOf(tx, app, house.production).invalidateSession(token)
    if (viewer) await audit(tx, { actorId: viewer.id, action: 'session.signOut', on: viewer.id })
  })
  setCookie?.(luciaOf(house.db, app, house.production).createBlankSessionCookie().serialize())
  if (viewer) house.bells.ring(`session:${viewer.id}`)
}
