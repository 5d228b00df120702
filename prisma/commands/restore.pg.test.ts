import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEmbedded } from '../embedded/embedded.ts'
import { findMigrations, namesOf, readMigrations } from '../migrate/folder.ts'
import { migrate, pending } from '../migrate/migrate.ts'
import { createEmptyDatabase, createTestDatabase } from '../testing/test-database.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etalase-backup-'))
  await chmod(folder, 0o755) // started by root, PostgreSQL runs as somebody who must be able to enter
  file = join(folder, 'shop.backup')
})
afterEach(() => rm(folder, { recursive: true }))

/** A command as a person gives it; answers what it said, and fails as it does. */
async function give(command: 'backup' | 'restore', args: string[], env: Record<string, string>) {
  const script = join(import.meta.dirname, `${command}.ts`)
  const options = { env: { PATH: process.env['PATH'], DATA_DIR: folder, ...env } }
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], options)
  return stdout
}
const backup = (url: string) => give('backup', ['--to', file], { DATABASE_URL: url })
const restore = (url: string, ...more: string[]) =>
  give('restore', ['--from', file, ...more], { DATABASE_URL: url })

async function ask<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Row>(statement)
  await client.end()
  return rows
}

const entries = `
  INSERT INTO "AuditEntry" (id, action, "targetType", "targetId", before, after, at) VALUES
    (gen_random_uuid(), E'a "quoted"\\n\\ttext \\\\ with é and 🫖', 'x', '{1,2}', 'null', NULL, '2026-02-03 04:05:06.789+00'),
    (gen_random_uuid(), '', 'null', '[]', '"text"', '{"n": 12345678901234567890.123, "deep": [null, {}]}', now())`
const audit = `SELECT id::text, action, "targetType", "targetId", before::text, after::text, at::text FROM "AuditEntry" ORDER BY id`

test('every value comes back as it was, to the last digit', async () => {
  await using from = await createTestDatabase()
  await using to = await createEmptyDatabase()
  await ask(from.url, entries)
  expect(await backup(from.url)).toContain(file)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await restore(to.url)
  expect(await ask(to.url, audit)).toEqual(await ask(from.url, audit))
  expect(await ask(to.url, audit)).toContainEqual(expect.objectContaining({ before: 'null', after: null }))
})

test('a database that holds something is overwritten only when asked to, and a file never', async () => {
  await using from = await createTestDatabase()
  await using to = await createTestDatabase()
  await backup(from.url)
  await expect(backup(from.url)).rejects.toThrow('is there already')
  await ask(to.url, entries)
  await expect(restore(to.url)).rejects.toThrow('not empty')
  expect(await ask(to.url, audit)).toHaveLength(2)
  await restore(to.url, '--yes')
  expect(await ask(to.url, audit)).toEqual([])
})

test('a file that is cut off, changed or of something else is refused before anything is touched', async () => {
  await using from = await createTestDatabase()
  await using to = await createTestDatabase()
  await ask(from.url, entries)
  await ask(to.url, entries)
  await backup(from.url)
  const whole = await readFile(file)
  const lines = gunzipSync(whole).toString().trimEnd().split('\n')
  const withoutARow = lines.filter((line, i) => i !== lines.findIndex((one) => one.startsWith('["')))
  const broken = [whole.subarray(0, -40), zipped(lines.slice(0, -1)), zipped(withoutARow), Buffer.from('{}')]
  for (const content of broken) {
    await writeFile(file, content)
    await expect(restore(to.url, '--yes')).rejects.toThrow('is no whole backup of Etalase')
  }
  await rm(file)
  await expect(restore(to.url, '--yes')).rejects.toThrow('There is no file')
  expect(await ask(to.url, audit)).toHaveLength(2)
})

const zipped = (lines: string[]) => gzipSync(`${lines.join('\n')}\n`)

test('nothing is restored below a server that runs', async () => {
  await using from = await createTestDatabase()
  await backup(from.url)
  const somebody = new Client({ connectionString: from.url })
  await somebody.connect()
  await expect(restore(from.url)).rejects.toThrow('1 other connections use this database')
  await somebody.end()
})

test('an older backup is brought up to date, and one of a newer Etalase refused', async () => {
  await using from = await createEmptyDatabase()
  await using to = await createEmptyDatabase()
  await migrate(from.url, findMigrations(), namesOf(readMigrations(findMigrations()))[0])
  await ask(from.url, entries)
  await backup(from.url)
  await restore(to.url)
  expect(await pending(to.url)).toEqual([])
  expect(await ask(to.url, audit)).toHaveLength(2)
  const [head, ...lines] = gunzipSync(await readFile(file))
    .toString()
    .trimEnd()
    .split('\n')
  await writeFile(file, zipped([head!.replace('_start', '_other'), ...lines]))
  await expect(restore(to.url, '--yes')).rejects.toThrow('newer Etalase')
})

test('after a restore by other means one script makes cursors begin anew', async () => {
  await using database = await createTestDatabase()
  await ask(
    database.url,
    `INSERT INTO "User" (id, kind, name) VALUES (gen_random_uuid(), 'CUSTOMER', 'Ann');
     INSERT INTO "Room" (id, "shopperId") SELECT gen_random_uuid(), id FROM "User";
     INSERT INTO "RoomMember" ("roomId", "userId", "leftXid") SELECT id, "shopperId", 77 FROM "Room"`,
  )
  const numbers = `SELECT epoch, "changedXid", "leftXid" FROM "LogEpoch", "Room", "RoomMember"`
  const [before] = await ask<{ epoch: string }>(database.url, numbers)
  const script = join(import.meta.dirname, '../../deploy/after-pg-restore.sql')
  await ask(database.url, await readFile(script, 'utf8'))
  const [after] = await ask<{ epoch: string }>(database.url, numbers)
  expect(after).toEqual({ epoch: expect.any(String), changedXid: '0', leftXid: '0' })
  expect(after!.epoch).not.toBe(before!.epoch)
  await ask(database.url, `UPDATE "Room" SET topic = 'x'`)
  expect((await ask(database.url, numbers))[0]).not.toMatchObject({ changedXid: '0' })
})

test('the embedded database is written while it runs, and restored when it does not', async () => {
  const dataDir = join(folder, 'data')
  const running = await startEmbedded({ dataDir, durable: false })
  await migrate(running.url)
  await ask(running.url, entries)
  await give('backup', ['--to', file], { DATA_DIR: dataDir })
  await expect(give('restore', ['--from', file], { DATA_DIR: dataDir })).rejects.toThrow('already runs')
  const before = await ask(running.url, audit)
  await running.stop()
  const other = join(folder, 'other')
  await give('restore', ['--from', file], { DATA_DIR: other })
  await using again = await startEmbedded({ dataDir: other, durable: false })
  expect(await ask(again.url, audit)).toEqual(before)
}, 60_000)
