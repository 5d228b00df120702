import { createHash } from 'node:crypto'
import type { Db } from '@etalase/db'
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia'
import type { AppName } from '../context.ts'
import type { Person } from './session.schema.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOf>
    DatabaseSessionAttributes: SessionOrigin
    DatabaseUserAttributes: Person
  }
}

interface SessionOrigin {
  userAgent: string
  ip: string
}

/** A database, or a transaction in it. */
type Sessions = Pick<Db, 'session' | '$queryRaw'>
type Row = { person: Person; userId: string; expiresAt: Date; userAgent: string | null; ip: string | null }

const life = { shop: new TimeSpan(30, 'd'), desk: new TimeSpan(12, 'h') }
const stored = { shop: 'SHOP', desk: 'DESK' } as const

/** Lucia is no longer developed, so nothing outside this folder knows of it. */
export function luciaOf(db: Sessions, app: AppName, production: boolean) {
  const name = `${production ? '__Host-' : ''}etalase_${app}`
  const attributes = { secure: production, sameSite: app === 'desk' ? 'strict' : 'lax', path: '/' } as const
  return new Lucia(adapterOf(db, app), {
    sessionExpiresIn: life[app],
    sessionCookie: { name, attributes },
    getUserAttributes: (person) => person,
  })
}

export const sha256 = (token: string) => createHash('sha256').update(token).digest('hex')

/** Lucia's session id is the token; only its hash reaches the database, so a copy of it opens nothing. */
function adapterOf(db: Sessions, app: AppName): Adapter {
  const sessions = db.session
  return {
    // Each call asks this, so it is one statement.
    async getSessionAndUser(token) {
      const [row] = await db.$queryRaw<Row[]>`
        SELECT s."userId", s."expiresAt", s."userAgent", s.ip,
               jsonb_build_object('id', u.id, 'kind', u.kind, 'name', u.name, 'email', u.email, 'phone', u.phone,
                 'address', u.address, 'locale', u.locale, 'avatar', u.avatar) AS person
        FROM "Session" s JOIN "User" u ON u.id = s."userId"
        WHERE s.id = ${sha256(token)} AND s.app = ${stored[app]}::"App"
          AND s."absoluteExpiresAt" > ${new Date()} AND u."disabledAt" IS NULL`
      if (!row) return [null, null]
      const { person, userId, expiresAt, userAgent, ip } = row
      const attributes = { userAgent: userAgent ?? '', ip: ip ?? '' }
      return [
        { id: token, userId, expiresAt, attributes },
        { id: userId, attributes: person },
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
    async updateSessionExpiration() {
      // Its end stands from its beginning, however much it is used.
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
