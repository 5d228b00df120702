import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorld, password } from '@etalase/api/testing'
import { connect } from '@etalase/db'
import { restore } from '@etalase/db/backup/restore'
import { backUp } from '@etalase/db/backup/write'
import { createEmptyDatabase, type TestDatabase } from '@etalase/db/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call, refusalOf } from './testing/call.ts'
import { plainSocket } from './testing/plain-socket.ts'
import { serveDatabase } from './testing/serve.ts'

const names = ['ann', 'bob', 'eve'] as const
const patience = { timeout: 15_000, interval: 50 }

let folder: string
let file: string
let erased: string[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etalase-erased-first-'))
  file = join(folder, 'shop.backup')
  await using world = await createWorld()
  const people = await Promise.all(names.map((name) => world.shopper(name)))
  for (const { room } of people)
    await room.start({ clientId: crypto.randomUUID(), body: { kind: 'text', text: 'It is me' } })
  await backUp(world.url, file)
  erased = people.slice(0, 2).map(({ viewer }) => viewer.id)
})
afterAll(() => rm(folder, { recursive: true }))

/** Ann and Bob were erased since the backup; Eve is still a customer. */
async function restored(): Promise<TestDatabase> {
  const database = await createEmptyDatabase()
  await restore(database.url, file, { overwrite: false, erased })
  return database
}

const signIn = (url: string, name: string) =>
  call(url, 'session.signIn', { email: `${name}@example.com`, password, token: true })

async function health(url: string) {
  const answer = await fetch(`${url}/readyz`)
  return { status: answer.status, ...((await answer.json()) as { why: string[] }) }
}

test('P2: a server that starts on a restored backup has erased again whoever was, when it first answers', async () => {
  await using database = await restored()
  await using at = await serveDatabase(database.url)
  for (const name of ['ann', 'bob']) expect(refusalOf(await signIn(at.url, name))).toBe('WRONG_PASSWORD')
  expect(refusalOf(await signIn(at.url, 'eve'))).toBeNull()
  const { db } = at.server.house
  expect(await db.message.count({ where: { text: { not: null } } })).toBe(1)
  expect(await db.user.count({ where: { name: { in: ['ann', 'bob'] } } })).toBe(0)
  expect(await health(at.url)).toMatchObject({ status: 200, why: [] })
})

test('P2: while one cannot be erased the others are, nobody is let in anywhere, and then everybody is', async () => {
  await using database = await restored()
  const db = connect(database.url, 2)
  await db.$executeRawUnsafe(`CREATE FUNCTION held() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'as if somebody held it' USING ERRCODE = 'lock_not_available'; END $$`)
  await db.$executeRawUnsafe(`CREATE TRIGGER held BEFORE UPDATE ON "User" FOR EACH ROW
    WHEN (OLD.name = 'ann') EXECUTE FUNCTION held()`)
  const servers = await Promise.all([1, 2, 3].map(() => serveDatabase(database.url)))
  try {
    expect(await db.user.findMany({ where: { name: 'bob' } })).toEqual([])
    for (const { url } of servers) {
      expect((await fetch(`${url}/livez`)).status).toBe(200)
      expect((await health(url)).why).toEqual(['erasing again'])
      expect((await health(url)).status).toBe(503)
      for (const path of ['', 'admin/', 'trpc/session.me'])
        expect((await fetch(`${url}/${path}`)).status, path).toBe(503)
      await expect(plainSocket(url, { app: 'shop' })).rejects.toThrow('503')
    }
    await db.$executeRawUnsafe('DROP TRIGGER held ON "User"')
    for (const { url } of servers) {
      await vi.waitFor(async () => expect((await health(url)).status).toBe(200), patience)
      expect(refusalOf(await signIn(url, 'ann'))).toBe('WRONG_PASSWORD')
      expect(refusalOf(await signIn(url, 'eve'))).toBeNull()
    }
    expect(await db.auditEntry.count({ where: { action: 'shopper.erase' } })).toBe(2)
  } finally {
    await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()))
    await db.$disconnect()
  }
}, 60_000)
