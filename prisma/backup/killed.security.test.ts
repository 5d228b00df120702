import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findMigrations, namesOf, readMigrations } from '../migrate/folder.ts'
import { migrate } from '../migrate/migrate.ts'
import { createEmptyDatabase, createTestDatabase } from '../testing/test-database.ts'
import { restore } from './restore.ts'
import { backUp } from './write.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'etalase-killed-'))))
afterEach(() => rm(folder, { recursive: true }))

const ann = '00000000-0000-7000-8000-000000000001'
const bob = '00000000-0000-7000-8000-000000000002'

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Row>(statement)
  await client.end()
  return rows
}

/** A backup with Ann in it, and the same database, up to date, after Ann was erased. */
async function annWasErased(url: string): Promise<string> {
  const file = join(folder, 'shop.backup')
  await ask(url, `INSERT INTO "User" (id, kind, name) VALUES ('${ann}', 'CUSTOMER', 'Ann')`)
  await backUp(url, file)
  await migrate(url)
  await ask(url, `INSERT INTO "Erasure" ("userId") VALUES ('${ann}')`)
  return file
}

const listed = (url: string) => ask(url, 'SELECT "userId" AS id FROM "Erasure" ORDER BY 1')

/** A restore reads its file twice. Each time it is given a pipe: one with the file in it, and one that stays empty. */
async function killedHalfWay(url: string, file: string, ...more: string[]): Promise<void> {
  const [pipe, empty] = [join(folder, 'pipe'), join(folder, 'empty')]
  await promisify(execFile)('mkfifo', [pipe, empty])
  const script = join(import.meta.dirname, '../commands/restore.ts')
  const env = { PATH: process.env['PATH'], DATABASE_URL: url }
  const child = spawn(process.execPath, [script, '--from', pipe, '--yes', ...more], { env, stdio: 'inherit' })
  const exited = once(child, 'exit')
  const full = await open(pipe, 'w')
  await rename(empty, pipe)
  await full.writeFile(await readFile(file))
  await full.close()
  const second = await open(pipe, 'w') // opens when it is read, which is after the old tables went
  child.kill('SIGKILL')
  await exited
  await second.close()
}

test('P2: a restore that is killed half-way forgets nobody: the next one has the list', async () => {
  await using shop = await createTestDatabase()
  const file = await annWasErased(shop.url)
  const list = join(folder, 'erased.txt')
  await writeFile(list, `${bob}\n`)
  await killedHalfWay(shop.url, file, '--erased', list)
  expect(await ask(shop.url, 'SELECT FROM "User"'), 'it was killed at another time').toEqual([])
  await restore(shop.url, file, { overwrite: true })
  expect(await ask(shop.url, 'SELECT name FROM "User"')).toEqual([{ name: 'Ann' }])
  expect(await listed(shop.url)).toEqual([{ id: ann }, { id: bob }])
  expect(await ask(shop.url, `SELECT nspname FROM pg_namespace WHERE nspname ~ 'etalase'`)).toEqual([])
})

test('P2: nor is anybody forgotten with a backup from before there was a list, whoever goes on from there', async () => {
  await using shop = await createEmptyDatabase()
  await migrate(shop.url, findMigrations(), namesOf(readMigrations(findMigrations()))[0])
  const file = await annWasErased(shop.url)
  await killedHalfWay(shop.url, file)
  const script = join(import.meta.dirname, '../commands/erased.ts')
  const env = { PATH: process.env['PATH'], DATABASE_URL: shop.url }
  expect((await promisify(execFile)(process.execPath, [script], { env })).stdout).toBe(`${ann}\n`)
  await migrate(shop.url)
  expect(await listed(shop.url)).toEqual([{ id: ann }])
  await restore(shop.url, file, { overwrite: true })
  expect(await listed(shop.url)).toEqual([{ id: ann }])
})
