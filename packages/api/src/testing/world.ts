import { connect, type Db } from '@etalase/db'
import { createTestDatabase } from '@etalase/db/testing'
import type { AppName, Context, House } from '../context.ts'
import { mintId } from '../id.ts'
import { openLimits } from '../limits/open-limits.ts'
import { Bells } from '../log/bells.ts'
import { LiveBoard } from '../presence/live-board.ts'
import { appRouter, callerOf } from '../router.ts'
import { hashPassword } from '../session/password.ts'
import type { UserKind, Viewer } from '../session/session.schema.ts'
import { stockShelves } from './shelves.ts'

type Caller = ReturnType<typeof callerOf>
export type Visitor = Caller & { viewer: Viewer; context: Context & { viewer: Viewer } }

/** A real database of one's own, and visitors by name: `world.shopper('ann')` is a typed caller. */
export async function createWorld() {
  const database = await createTestDatabase()
  const db = connect(database.url)
  const house = houseOf(db)
  const names = new Map<string, Promise<Visitor>>()
  const visitor = (name: string, kind: UserKind) => {
    const known = names.get(name) ?? introduce(house, name, kind)
    names.set(name, known)
    return known
  }
  return {
    url: database.url,
    db,
    house,
    products: await stockShelves(db),
    shopper: (name: string) => visitor(name, 'CUSTOMER'),
    guest: (name: string) => visitor(name, 'GUEST'),
    agent: (name: string) => visitor(name, 'AGENT'),
    admin: (name: string) => visitor(name, 'ADMIN'),
    stranger: (app: AppName = 'shop') => callerOf(contextOf(house, app, null)),
    async [Symbol.asyncDispose]() {
      await db.$disconnect()
      await database[Symbol.asyncDispose]()
    },
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>

/** More than any story of a test does; tests of limits ask for the usual ones. */
export const generous = 1_000

/** A house with bells of its own: two on one database are two servers. */
export function houseOf(db: Db, factor = generous): House {
  const bells = new Bells()
  const limits = openLimits({ db, factor })
  return { db, bells, live: new LiveBoard(bells), limits, production: false, warn: () => undefined }
}

export const password = 'correct horse battery'
let hashed: Promise<string> | null = null

async function introduce(house: House, name: string, kind: UserKind): Promise<Visitor> {
  hashed ??= hashPassword(password)
  const guest = kind === 'GUEST'
  const id = mintId()
  const email = `${name}@example.com`
  await house.db.user.create({ data: { id, kind, name, email, passwordHash: guest ? null : await hashed } })
  const viewer: Viewer = {
    id,
    kind: kind as Viewer['kind'],
    name,
    email,
    phone: null,
    address: null,
    locale: 'id',
    avatar: null,
  }
  const app = kind === 'AGENT' || kind === 'ADMIN' ? 'desk' : 'shop'
  const context = { ...contextOf(house, app, viewer), viewer }
  return { ...roomsOf(callerOf(context)), viewer, context }
}

/** A caller is a proxy that answers to every name; a visitor has only what the router has. */
function roomsOf(caller: Caller): Caller {
  const names = Object.keys(appRouter._def.record) as (keyof Caller)[]
  return Object.fromEntries(names.map((name) => [name, caller[name]])) as Caller
}

export function contextOf(house: House, app: AppName, viewer: Viewer | null): Context {
  const from = { ip: '127.0.0.1', userAgent: 'test', requestId: 'test' }
  return { house, app, viewer, token: null, ...from, setCookie: () => undefined, outlet: null }
}
