import { createHash } from 'node:crypto'
import type { Db } from '@etalase/db'
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia'
import type { AppName } from '../context.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia
    DatabaseSessionAttributes: SessionOrigin
  }
}

interface SessionOrigin {
  userAgent: string
  ip: string
}

/** A database, or a transaction in it. */
type Sessions = Pick<Db, 'session'>

const life = { shop: new TimeSpan(30, 'd'), desk: new TimeSpan(12, 'h') }
const stored = { shop: 'SHOP', desk: 'DESK' } as const

/** Lucia is no longer developed, so nothing outside this folder knows of it. */
export function luciaOf(db: Sessions, app: AppName, production: boolean): Lucia {
  const name = `${production ? '__Host-' : ''}etalase_${app}`
  const attributes = { secure: production, sameSite: app === 'desk' ? 'strict' : 'lax', path: '/' } as const
  return new Lucia(adapterOf(db, app), { sessionExpiresIn: life[app], sessionCookie: { name, attributes } })
}

export const sha256 = (token: string) => createHash('sha256').update(token).digest('hex')

/** Lucia's session id is the token; only its hash reaches the database, so a copy of it opens nothing. */
function adapterOf({ session: sessions }: Sessions, app: AppName): Adapter {
  return {
    async getSessionAndUser(token) {
      const where = {
        id: sha256(token),
        app: stored[app],
        absoluteExpiresAt: { gt: new Date() },
        user: { disabledAt: null },
      }
      const row = await sessions.findFirst({ where })
      if (!row) return [null, null]
      const { userId, expiresAt, userAgent, ip } = row
      const attributes = { userAgent: userAgent ?? '', ip: ip ?? '' }
      return [
        { id: token, userId, expiresAt, attributes },
        { id: userId, attributes: {} },
      ]
    },
    async getUserSessions(userId) {
      const rows = await sessions.findMany({ where: { userId } })
      return rows.map(({ id, expiresAt, ...row }): DatabaseSession => {
        return { id, userId, expiresAt, attributes: { userAgent: row.userAgent ?? '', ip: row.ip ?? '' } }
      })
    },
    async setSession({ id, userId, expiresAt, attributes: { userAgent, ip } }) {
      const absoluteExpiresAt = new Date(Date.now() + life[app].milliseconds())
      await sessions.create({
        data: { id: sha256(id), userId, app: stored[app], expiresAt, absoluteExpiresAt, userAgent, ip },
      })
    },
    async updateSessionExpiration(token, expiresAt) {
      const id = sha256(token)
      const { absoluteExpiresAt } = await sessions.findUniqueOrThrow({ where: { id } })
      const until = expiresAt < absoluteExpiresAt ? expiresAt : absoluteExpiresAt
      await sessions.update({ where: { id }, data: { expiresAt: until } })
    },
    async deleteSession(token) {
      await sessions.deleteMany({ where: { id: sha256(token) } })
    },
    async deleteUserSessions(userId) {
      await sessions.deleteMany({ where: { userId } })
    },
    async deleteExpiredSessions() {
      await sessions.deleteMany({ where: { expiresAt: { lt: new Date() } } })
    },
  }
}
