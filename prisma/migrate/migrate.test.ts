import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEmptyDatabase, type TestDatabase } from '../testing/test-database.ts'
import { drift, newMigration } from './drift.ts'
import { findMigrations } from './folder.ts'
import { migrate, pending } from './migrate.ts'

const SCHEMA = `
datasource db {
  provider = "postgresql"
}
model Shelf {
  id   Int    @id
  name String

  @@index([name(ops: raw("gin_trgm_ops"))], type: Gin)
}
`
const SHELF = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE "Shelf" ("id" INTEGER NOT NULL, "name" TEXT NOT NULL, CONSTRAINT "Shelf_pkey" PRIMARY KEY ("id"));
CREATE INDEX "Shelf_name_idx" ON "Shelf" USING GIN ("name" gin_trgm_ops);
`
const BY_HAND = `
CREATE FUNCTION shelf_touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.name := trim(NEW.name); RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE INSERT ON "Shelf" FOR EACH ROW EXECUTE FUNCTION shelf_touched();
CREATE UNIQUE INDEX "Shelf_name_small" ON "Shelf" (lower("name")) WHERE "id" > 0;
CREATE INDEX "Shelf_covering" ON "Shelf" ("name") INCLUDE ("id");
ALTER TABLE "Shelf" ADD CONSTRAINT named CHECK ("name" <> '');
`

let folder: string
let database: TestDatabase
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'etalase-migrate-')), 'migrations')
  writeFileSync(join(folder, '..', 'schema.prisma'), SCHEMA)
  write('20260101000000_shelf', SHELF)
  database = await createEmptyDatabase()
})
afterEach(async () => {
  rmSync(join(folder, '..'), { recursive: true })
  await database[Symbol.asyncDispose]()
})

function write(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function ask(sql: string) {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

test('an empty database gets every migration, in order, once', async () => {
  write('20260102000000_by_hand', BY_HAND)
  expect(await pending(database.url, folder)).toEqual(['20260101000000_shelf', '20260102000000_by_hand'])
  expect(await migrate(database.url, folder)).toEqual(['20260101000000_shelf', '20260102000000_by_hand'])
  expect(await pending(database.url, folder)).toEqual([])
  expect(await migrate(database.url, folder)).toEqual([])
  expect(await ask(`INSERT INTO "Shelf" VALUES (1, ' a ') RETURNING name`)).toEqual([{ name: 'a' }])
})

test('of many that migrate at once, each migration is done by one, and nobody waits for ever', async () => {
  for (const day of [2, 3, 4]) write(`2026010${day}000000_more`, `CREATE TABLE "More${day}" (id int)`)
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, folder)))
  expect(applied.flat().toSorted()).toEqual([
    '20260101000000_shelf',
    '20260102000000_more',
    '20260103000000_more',
    '20260104000000_more',
  ])
})

test('nothing of a migration that fails is kept, and it can be mended', async () => {
  write('20260102000000_lamp', 'CREATE TABLE "Lamp" (id int); SELECT 1 / 0;')
  await expect(migrate(database.url, folder)).rejects.toThrow(
    'Migration 20260102000000_lamp failed, and nothing of it was kept: division by zero',
  )
  await expect(ask('SELECT * FROM "Lamp"')).rejects.toThrow('does not exist')
  expect(await ask('SELECT * FROM "Shelf"')).toEqual([])
  write('20260102000000_lamp', 'CREATE TABLE "Lamp" (id int);')
  expect(await migrate(database.url, folder)).toEqual(['20260102000000_lamp'])
})

test('what only SQL can say is no difference to the schema', async () => {
  write('20260102000000_by_hand', BY_HAND)
  expect(await drift(database.url, folder)).toBe('')
})

test('a field that no migration makes is a difference', async () => {
  writeFileSync(
    join(folder, '..', 'schema.prisma'),
    SCHEMA.replace('name String', 'name String\n  height Int'),
  )
  expect(await drift(database.url, folder)).toContain('ADD COLUMN     "height" INTEGER NOT NULL')
})

test('a new migration closes the difference, and there is none without one', async () => {
  expect(await newMigration('nothing', database.url, folder)).toBeNull()
  writeFileSync(
    join(folder, '..', 'schema.prisma'),
    SCHEMA.replace('name String', 'name String\n  height Int?'),
  )
  const file = await newMigration('height', database.url, folder)
  expect(file).toMatch(/\d{14}_height\/migration\.sql$/)
  expect(readFileSync(file!, 'utf8')).toContain('"height"')
  expect(await migrate(database.url, folder)).toHaveLength(1)
  expect(await newMigration('nothing', database.url, folder)).toBeNull()
})

test('the migrations are found from the sources and from a bundle', () => {
  expect(findMigrations(join(import.meta.dirname, '../../apps/server/dist'))).toBe(findMigrations())
})
