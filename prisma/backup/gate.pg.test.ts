import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseOf, siblingOf } from '../embedded/administer.ts'
import { connect, type Db } from '../index.ts'
import { migrate } from '../migrate/migrate.ts'
import { createTestDatabase } from '../testing/test-database.ts'
import { restore } from './restore.ts'
import { backUp } from './write.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'etalase-gate-'))))
afterEach(() => rm(folder, { recursive: true }))

/** A database with one customer in it and a backup of both. */
async function aShop() {
  const database = await createTestDatabase()
  const file = join(folder, 'shop.backup')
  const db = connect(database.url)
  await db.user.create({ data: { id: crypto.randomUUID(), kind: 'CUSTOMER', name: 'Ann' } })
  await db.$disconnect()
  await backUp(database.url, file)
  const restoring = Promise.withResolvers<unknown>()
  return {
    url: database.url,
    restoring: restoring.promise,
    restore() {
      restoring.resolve(restore(database.url, file, { overwrite: true }))
      return underWay(database.url)
    },
    async [Symbol.asyncDispose]() {
      await Promise.allSettled([restoring.promise])
      await database[Symbol.asyncDispose]()
    },
  }
}

/** Waits until the old tables are gone, seen from another database. */
async function underWay(url: string): Promise<void> {
  const client = new Client({ connectionString: siblingOf(url, 'postgres') })
  await client.connect()
  for (let found = 0; !found;) {
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'DROP SCHEMA%' AND state = 'idle'`,
      [databaseOf(url)],
    )
    found = rowCount ?? 0
  }
  await client.end()
}

async function count(db: Db): Promise<number | string> {
  try {
    return await db.user.count()
  } catch (error) {
    return error instanceof Error && error.message.includes('is being restored') ? 'refused' : String(error)
  }
}

test('a server that was silent wakes up during a restore: it reads all or nothing', async () => {
  await using shop = await aShop()
  const silent = connect(shop.url)
  await shop.restore()
  const read = new Set<number | string>()
  let isDone = false
  void shop.restoring.finally(() => (isDone = true))
  while (!isDone) read.add(await count(silent))
  await shop.restoring
  read.add(await count(silent))
  await silent.$disconnect()
  expect([...read]).toEqual(['refused', 1])
})

test('nobody brings a database up to date that is being restored', async () => {
  await using shop = await aShop()
  await shop.restore()
  await expect(migrate(shop.url)).rejects.toThrow('is being restored')
  await shop.restoring
  expect(await migrate(shop.url)).toEqual([])
})
