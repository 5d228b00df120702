import type { Tx } from '@etalase/db'
import type { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { mintId } from '../id.ts'
import { isRepeat } from '../log/trouble.ts'
import { isDemoOnly } from '../session/demo.ts'
import { sha256 } from '../session/lucia.ts'
import { mustReachCaller, openSession } from '../session/open-session.ts'
import { hashPassword } from '../session/password.ts'
import type { SignedIn } from '../session/session.schema.ts'
import { toInvitation, whileOpen } from './invitation-row.ts'
import type { acceptInput, Offer } from './staff.schema.ts'

/** What a link offers. One that is unknown, used, withdrawn or too old answers the same. */
export async function readInvitation({ house, app }: Context, token: string): Promise<Offer> {
  if (app !== 'desk') throw new Refusal('NOT_ALLOWED')
  const row = await house.db.invitation.findFirst({ where: { id: sha256(token), ...whileOpen() } })
  if (!row || isDemoOnly(house, row.email)) throw new Refusal('INVITATION_OVER')
  const { name, email, kind } = toInvitation(row)
  return { name, email, kind, isReset: row.userId !== null }
}

/** The account first, then the session: should the second fail, its owner can sign in. */
export async function acceptInvitation(ctx: Context, input: z.infer<typeof acceptInput>): Promise<SignedIn> {
  mustReachCaller(ctx)
  await readInvitation(ctx, input.token) // a stranger's guess is not worth the work of a password
  const passwordHash = await hashPassword(input.password)
  try {
    const id = await ctx.house.db.$transaction(async (tx) => {
      const { userId, ...account } = await use(tx, input.token)
      if (userId) return renew(tx, userId, passwordHash)
      return open(tx, { ...account, name: input.name, passwordHash })
    })
    ctx.house.bells.ring(`session:${id}`)
    return await openSession(ctx, id)
  } catch (error) {
    throw isRepeat(error) ? new Refusal('EMAIL_TAKEN') : error
  }
}

/** The row is locked by being marked, so of two at once the second finds it used. */
async function use(tx: Tx, token: string) {
  const id = sha256(token)
  const { count } = await tx.invitation.updateMany({
    where: { id, ...whileOpen() },
    data: { acceptedAt: new Date() },
  })
  if (count === 0) throw new Refusal('INVITATION_OVER')
  const row = await tx.invitation.findUniqueOrThrow({ where: { id } })
  return { userId: row.userId, email: row.email, kind: toInvitation(row).kind }
}

type Account = Omit<Offer, 'isReset'> & { passwordHash: string }

async function open(tx: Tx, { passwordHash, ...after }: Account): Promise<string> {
  const id = mintId()
  await tx.user.create({ data: { id, ...after, passwordHash } })
  await audit(tx, { actorId: id, action: 'staff.accept', on: id, after })
  return id
}

/** Whoever had the old password is out. */
async function renew(tx: Tx, id: string, passwordHash: string): Promise<string> {
  const where = { id, kind: { in: ['AGENT' as const, 'ADMIN' as const] }, disabledAt: null }
  const { count } = await tx.user.updateMany({ where, data: { passwordHash } })
  if (count === 0) throw new Refusal('INVITATION_OVER')
  await tx.session.deleteMany({ where: { userId: id } })
  await audit(tx, { actorId: id, action: 'session.password', on: id })
  return id
}
