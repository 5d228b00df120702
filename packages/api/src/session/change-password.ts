import type { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { mustReachCaller, openSession } from './open-session.ts'
import { hashPassword, isPassword } from './password.ts'
import type { changePasswordInput, SignedIn } from './session.schema.ts'

/** Ends every session of the account, on open sockets too; the browser that asked goes on with a new token. */
export async function changePassword(
  ctx: SignedContext,
  { current, next, token }: z.infer<typeof changePasswordInput>,
): Promise<SignedIn> {
  const { house, viewer } = ctx
  const { id } = viewer
  if (viewer.kind === 'GUEST') throw new Refusal('NOT_ALLOWED')
  mustReachCaller(ctx, token)
  const { passwordHash } = await house.db.user.findUniqueOrThrow({ where: { id } })
  if (!(await isPassword(passwordHash, current))) throw new Refusal('WRONG_PASSWORD')
  const data = { passwordHash: await hashPassword(next) }
  return openSession(ctx, id, {
    wantsToken: token,
    async first(tx) {
      // Of two who change it at once, the second one's is no longer the current one.
      const { count } = await tx.user.updateMany({ where: { id, passwordHash }, data })
      if (count === 0) throw new Refusal('WRONG_PASSWORD')
      await tx.session.deleteMany({ where: { userId: id } })
      await tx.invitation.deleteMany({ where: { userId: id, acceptedAt: null } }) // a link to set it anew
      await audit(tx, { actorId: id, action: 'session.password', on: id })
    },
  })
}
