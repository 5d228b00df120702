import type { Tx } from '@etalase/db'
import type { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { mintId } from '../id.ts'
import { isRepeat } from '../log/trouble.ts'
import { sha256 } from '../session/lucia.ts'
import { hashPassword } from '../session/password.ts'
import { mustReachCaller, openSession } from '../session/session.ts'
import type { SignedIn } from '../session/session.schema.ts'
import { toInvitation, whileOpen } from './invitation-row.ts'
import type { acceptInput, Invitation } from './staff.schema.ts'

type Offer = Pick<Invitation, 'name' | 'email' | 'kind'>

/** What a link offers. One that is unknown, used, withdrawn or too old answers the same. */
export async function readInvitation({ house, app }: Context, token: string): Promise<Offer> {
  if (app !== 'desk') throw new Refusal('NOT_ALLOWED')
  const row = await house.db.invitation.findFirst({ where: { id: sha256(token), ...whileOpen() } })
  if (!row) throw new Refusal('INVITATION_OVER')
  const { name, email, kind } = toInvitation(row)
  return { name, email, kind }
}

/** The account first, then the session: should the second fail, its owner can sign in. */
export async function acceptInvitation(ctx: Context, input: z.infer<typeof acceptInput>): Promise<SignedIn> {
  mustReachCaller(ctx)
  await readInvitation(ctx, input.token) // a stranger's guess is not worth the work of a password
  const passwordHash = await hashPassword(input.password)
  const id = mintId()
  try {
    await ctx.house.db.$transaction(async (tx) => {
      const { email, kind } = await use(tx, input.token)
      await tx.user.create({ data: { id, kind, email, name: input.name, passwordHash } })
      const after = { email, name: input.name, kind }
      await audit(tx, { actorId: id, action: 'staff.accept', on: id, after })
    })
  } catch (error) {
    throw isRepeat(error) ? new Refusal('EMAIL_TAKEN') : error
  }
  return openSession(ctx, id)
}

/** The row is locked by being marked, so of two at once the second finds it used. */
async function use(tx: Tx, token: string): Promise<Offer> {
  const id = sha256(token)
  const { count } = await tx.invitation.updateMany({
    where: { id, ...whileOpen() },
    data: { acceptedAt: new Date() },
  })
  if (count === 0) throw new Refusal('INVITATION_OVER')
  return toInvitation(await tx.invitation.findUniqueOrThrow({ where: { id } }))
}
