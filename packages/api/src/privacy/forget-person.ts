import { Prisma, type Tx } from '@etalase/db'

const nobody = {
  name: '',
  email: null,
  phone: null,
  address: null,
  passwordHash: null,
  avatar: null,
  locale: 'id',
  page: Prisma.DbNull,
  lastSeenAt: null,
} as const

/** The row stays, for what was bought and answered hangs on it; who it was does not. */
export async function forgetPerson(tx: Tx, id: string, erasedAt: Date): Promise<void> {
  await tx.user.update({ where: { id }, data: { ...nobody, erasedAt } })
}
