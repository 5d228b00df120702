import type { AppName, House } from '../context.ts'
import { isStaff } from '../room/access.ts'
import { isDemoOnly } from './demo.ts'
import { luciaOf } from './lucia.ts'
import type { Viewer } from './session.schema.ts'

const publicly = {
  id: true,
  kind: true,
  name: true,
  email: true,
  phone: true,
  address: true,
  locale: true,
  avatar: true,
} as const

interface Credentials {
  app: AppName
  cookie: string
  authorization?: string | undefined
}

/** The token that a call carries: a bearer token, or its app's cookie. */
export function tokenOf(house: House, { app, cookie, authorization }: Credentials): string | null {
  const lucia = luciaOf(house.db, app, house.production)
  return (authorization ? lucia.readBearerToken(authorization) : null) ?? lucia.readSessionCookie(cookie)
}

/** Who holds this token now; null once it has ended, been taken away, or its holder disabled. */
export async function viewerOf(house: House, app: AppName, token: string | null): Promise<Viewer | null> {
  if (!token) return null
  const { user } = await luciaOf(house.db, app, house.production).validateSession(token)
  if (!user) return null
  const person = await house.db.user.findUniqueOrThrow({ where: { id: user.id }, select: publicly })
  const { kind } = person
  if (kind === 'BOT' || isDemoOnly(house, person.email)) return null
  const viewer = { ...person, kind }
  return isStaff(viewer) === (app === 'desk') ? viewer : null // a session that was opened at the wrong app counts for nothing
}
