import type { Db } from '@etalase/db'
import { audit } from '../audit/audit.ts'
import { Refusal } from '../errors.ts'
import type { UserKind } from '../session/session.schema.ts'
import { mintLink } from './invitation-row.ts'

/** Whoever makes it sits at the machine, and opens it at once. */
const life = 60 * 60_000

interface Account {
  id: string
  kind: UserKind
  name: string
  disabledAt: Date | null
}

export function whoHas(db: Db, email: string): Promise<Account | null> {
  const select = { id: true, kind: true, name: true, disabledAt: true } as const
  return db.user.findFirst({ where: { email, kind: { not: 'GUEST' } }, select })
}

/** An admin whom nobody on the desk has invited: for a shop that has none yet. Answers the token of the link. */
export function inviteFirst(db: Db, { email, name }: { email: string; name: string }): Promise<string> {
  const { token, ...link } = mintLink(life)
  return db.$transaction(async (tx) => {
    if (await tx.user.findFirst({ where: { email, kind: { not: 'GUEST' } } }))
      throw new Refusal('EMAIL_TAKEN')
    await tx.invitation.deleteMany({ where: { email, acceptedAt: null } })
    await tx.invitation.create({ data: { ...link, email, name, kind: 'ADMIN' } })
    const after = { email, name, kind: 'ADMIN' }
    await audit(tx, { actorId: null, action: 'staff.invite', on: link.id, after })
    return token
  })
}

/** For somebody of the staff who has lost their password, and nobody else to ask. Answers the token of the link. */
export function offerReset(db: Db, email: string): Promise<string> {
  const { token, ...link } = mintLink(life)
  return db.$transaction(async (tx) => {
    const where = { email, kind: { in: ['AGENT', 'ADMIN'] as UserKind[] }, disabledAt: null }
    const person = await tx.user.findFirst({ where })
    if (!person) throw new Refusal('NOT_FOUND')
    const { id: userId, name, kind } = person
    await tx.invitation.deleteMany({ where: { email, acceptedAt: null } })
    await tx.invitation.create({ data: { ...link, email, name, kind, userId } })
    await audit(tx, { actorId: null, action: 'staff.reset', on: userId })
    return token
  })
}
