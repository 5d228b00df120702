import type { z } from 'zod'
import type { House, SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { luciaOf } from '../session/lucia.ts'
import { isPassword } from '../session/password.ts'
import { eraseShopper } from './erase.ts'
import type { eraseInput, eraseOfInput } from './privacy.schema.ts'

/** A shopper erases themselves, once they have shown that it is them and that they mean it. */
export async function eraseMyself(ctx: SignedContext, input: z.infer<typeof eraseInput>): Promise<void> {
  const { house, viewer } = ctx
  const { passwordHash, name } = await house.db.user.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { passwordHash: true, name: true },
  })
  if (passwordHash === null) mustMean(name, input.name)
  else if (!(await isPassword(passwordHash, input.password ?? ''))) throw new Refusal('WRONG_PASSWORD')
  await eraseShopper(house, { shopperId: viewer.id, actorId: viewer.id })
  const lucia = luciaOf(house.db, ctx.app, house.production)
  ctx.setCookie?.(lucia.createBlankSessionCookie().serialize())
}

/** An admin erases a shopper who asked for it. */
export async function eraseOther(
  { house, viewer }: SignedContext,
  { shopperId, name }: z.infer<typeof eraseOfInput>,
): Promise<void> {
  const known = await nameOf(house, shopperId)
  if (known === null) return // it was done a moment ago
  mustMean(known, name)
  await eraseShopper(house, { shopperId, actorId: viewer.id })
}

async function nameOf({ db }: House, id: string): Promise<string | null> {
  const person = await db.user.findFirst({ where: { id, kind: { in: ['CUSTOMER', 'GUEST'] } } })
  if (!person) throw new Refusal('NOT_FOUND')
  return person.erasedAt ? null : person.name
}

/** Whoever types another name means somebody else, or the name has changed. */
function mustMean(name: string, typed: string | undefined): void {
  if (plain(typed ?? '') !== plain(name)) throw new Refusal('CHANGED_SINCE')
}

const plain = (name: string) => name.normalize().trim().replace(/\s+/g, ' ').toLowerCase()
