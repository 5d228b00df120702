import { randomBytes, randomUUID } from 'node:crypto'
import type { Db } from '@etalase/db'
import type { Guest } from './crowd-member.ts'
import { sessionRow } from './session-row.ts'

/** Many at once, with a session each. */
export async function guests(db: Db, count: number): Promise<Guest[]> {
  const people = Array.from({ length: count }, (_, n) => ({
    id: randomUUID(),
    name: `guest ${n + 1}`,
    token: randomBytes(20).toString('hex'),
  }))
  await db.user.createMany({ data: people.map(({ id, name }) => ({ id, name, kind: 'GUEST' as const })) })
  await db.session.createMany({ data: people.map(({ id, token }) => sessionRow(id, token, 'shop')) })
  return people
}
