import type { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { Context, House, SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { mintId } from '../id.ts'
import { isRepeat } from '../log/trouble.ts'
import { changeShopper, moveBelongings } from './guest.ts'
import { luciaOf } from './lucia.ts'
import { hashPassword, isPassword } from './password.ts'
import type {
  continueAsGuestInput,
  SignedIn,
  signInInput,
  signUpInput,
  updateProfileInput,
  Viewer,
} from './session.schema.ts'
import { viewerOf } from './viewer.ts'
import { noteSeen } from './visit.ts'

export async function signUp(ctx: Context, input: z.infer<typeof signUpInput>): Promise<SignedIn> {
  if (ctx.app !== 'shop') throw new Refusal('NOT_ALLOWED')
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
  try {
    if (guest) await changeShopper(ctx.house, guest.id, account)
    const id = guest?.id ?? (await ctx.house.db.user.create({ data: { id: mintId(), ...account } })).id
    return await openSession(ctx, id, input.token)
  } catch (error) {
    throw isRepeat(error) ? new Refusal('EMAIL_TAKEN') : error
  }
}

export async function signIn(ctx: Context, input: z.infer<typeof signInInput>): Promise<SignedIn> {
  const { house, app } = ctx
  mustReachCaller(ctx, input.token)
  const kinds = app === 'desk' ? (['AGENT', 'ADMIN'] as const) : (['CUSTOMER'] as const)
  const demo = house.production && input.email.endsWith('@etalase.demo')
  const user = await house.db.user.findFirst({
    where: { email: input.email, kind: { not: 'GUEST' }, disabledAt: null },
  })
  const right = await isPassword(demo ? null : (user?.passwordHash ?? null), input.password)
  if (!right || !user) throw new Refusal('WRONG_PASSWORD')
  if (!kinds.some((kind) => kind === user.kind)) throw new Refusal('NOT_ALLOWED')
  if (ctx.viewer?.kind === 'GUEST') await moveBelongings(house, ctx.viewer.id, user.id)
  await house.db.$transaction((tx) => audit(tx, { actorId: user.id, action: 'session.signIn', on: user.id }))
  return openSession(ctx, user.id, input.token)
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
  return openSession(ctx, guest.id, token)
}

export async function updateProfile(
  ctx: SignedContext,
  changes: z.infer<typeof updateProfileInput>,
): Promise<Viewer> {
  await changeShopper(ctx.house, ctx.viewer.id, changes)
  return { ...ctx.viewer, ...changes }
}

/** Ends this session, and with it every socket that was opened on it. */
export async function signOut(ctx: Context): Promise<void> {
  const lucia = luciaOf(ctx.house.db, ctx.app, ctx.house.production)
  if (ctx.token) await lucia.invalidateSession(ctx.token)
  ctx.setCookie?.(lucia.createBlankSessionCookie().serialize())
  if (ctx.viewer) await saySignedOut(ctx.house, ctx.viewer.id)
}

async function saySignedOut(house: House, id: string): Promise<void> {
  house.bells.ring(`session:${id}`)
  await house.db.$transaction((tx) => audit(tx, { actorId: id, action: 'session.signOut', on: id }))
}

/** Asked before anything is written: a session that cannot be handed over must leave nothing behind. */
export function mustReachCaller(ctx: Context, wantsToken = false): void {
  if (!ctx.setCookie && !wantsToken) throw new Refusal('NOT_ALLOWED')
}

/** A new token at each sign-in; the one this browser had before opens nothing any more. */
export async function openSession(ctx: Context, userId: string, wantsToken = false): Promise<SignedIn> {
  const { house, app, userAgent, ip } = ctx
  const lucia = luciaOf(house.db, app, house.production)
  if (ctx.token) await lucia.invalidateSession(ctx.token)
  if (ctx.viewer) house.bells.ring(`session:${ctx.viewer.id}`)
  const session = await lucia.createSession(userId, { userAgent, ip })
  await noteSeen(house, userId)
  ctx.setCookie?.(lucia.createSessionCookie(session.id).serialize())
  const viewer = (await viewerOf(house, app, session.id)) as Viewer
  return wantsToken ? { ...viewer, token: session.id } : viewer
}
