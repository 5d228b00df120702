import { randomBytes, randomUUID } from 'node:crypto'
import { createEtalaseClient, type EtalaseClient } from '@etalase/client'
import type { Db } from '@etalase/db'
import { sessionRow } from './session-row.ts'

type Role = 'shopper' | 'guest' | 'agent' | 'admin'

export interface Person {
  who: string
  id: string
  role: Role
  client: EtalaseClient
  token: () => string
  /** Opens a new session in place of one that was ended. */
  renew: () => Promise<void>
}

const kinds = { shopper: 'CUSTOMER', guest: 'GUEST', agent: 'AGENT', admin: 'ADMIN' } as const

/** Somebody with an account and a session; passwords are not what is tried here. */
export async function introduce(
  { db, url }: { db: Db; url: string },
  who: string,
  role: Role,
): Promise<Person> {
  const id = randomUUID()
  const app = role === 'shopper' || role === 'guest' ? 'shop' : 'desk'
  let token = ''
  await db.user.create({ data: { id, kind: kinds[role], name: who, email: `${who}-${id}@example.com` } })
  async function renew() {
    token = randomBytes(20).toString('hex')
    await db.session.create({ data: sessionRow(id, token, app) })
  }
  await renew()
  const client = createEtalaseClient({ url, app, token: () => token, shareSocket: false })
  await client.outbox.open({ id, kind: kinds[role], name: who })
  return { who, id, role, client, token: () => token, renew }
}
