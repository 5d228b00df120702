import type { AppName, House } from '../context.ts'
import { isStaff } from '../room/access.ts'
import { isDemoOnly } from './demo.ts'
import { luciaOf } from './lucia.ts'
import type { Viewer } from './session.schema.ts'

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
  const { user: person } = await luciaOf(house.db, app, house.production).validateSession(token)
  if (!person || person.kind === 'BOT' || isDemoOnly(house, person.email)) return null
  const { kind } = person
  const viewer = { ...person, kind }
  return isStaff(viewer) === (app === 'desk') ? viewer : null // a session that was opened at the wrong app counts for nothing
}
