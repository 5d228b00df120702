import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startEmbedded, type Embedded } from './embedded.ts'
import { AlreadyRunning } from './lock.ts'
import { removeData } from './placement.ts'
import { isAlive } from './process.ts'
import { resetEmbedded } from './reset.ts'

let root: string
let dataDir: string
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'etalase-embedded-'))
  chmodSync(root, 0o755)
  dataDir = join(root, '.data')
  await using embedded = await start()
  await ask(embedded.url, 'CREATE TABLE kept (word text)')
})
afterAll(async () => {
  await removeData(dataDir)
  rmSync(root, { recursive: true })
})

const running: Embedded[] = []
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop()
})

async function start(onExit?: (reason: string) => void) {
  const embedded = await startEmbedded({ dataDir, durable: false, onExit })
  running.push(embedded)
  return embedded
}

async function ask(url: string, sql: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

test('what was written is there after a stop and a start', async () => {
  const { url } = await start()
  expect(await ask(url, 'SELECT * FROM kept')).toEqual([])
})

test('letters beyond ASCII are lowered, and trigrams are there for the search', async () => {
  const { url } = await start()
  expect(await ask(url, `SELECT lower('ÉLAN SEPATU') AS low`)).toEqual([{ low: 'élan sepatu' }])
  await ask(url, 'CREATE EXTENSION IF NOT EXISTS pg_trgm')
})

test('no port is opened, and only its own user gets at the socket', async () => {
  const { url } = await start()
  expect(await ask(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }])
  await expect(ask(url, 'SELECT inet_server_port() AS port')).resolves.toEqual([{ port: null }])
})

test('stopping leaves no process and no socket behind', async () => {
  const embedded = await start()
  const { url, pid } = embedded
  const sockets = new URL(url).searchParams.get('host')!
  expect(existsSync(sockets)).toBe(true)
  await embedded.stop()
  expect(isAlive(pid)).toBe(false)
  expect(existsSync(sockets)).toBe(false)
  expect(readdirSync(dataDir).toSorted()).toEqual(['postgres', 'postgres.log'])
})

test('a second start on the same data folder is refused while the first one runs', async () => {
  await start()
  await expect(startEmbedded({ dataDir })).rejects.toThrow(AlreadyRunning)
  await expect(resetEmbedded(dataDir)).rejects.toThrow(AlreadyRunning)
})

test.each(['alone', 'together with PostgreSQL'])('it starts again after it was killed %s', async (how) => {
  const script = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
    const { pid } = await startEmbedded({ dataDir: process.argv[1], durable: false })
    console.log(pid)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir])
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const orphan = Number(said.toString())
  if (how !== 'alone') process.kill(orphan, 'SIGKILL')
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
  const { url } = await start()
  expect(await ask(url, 'SELECT * FROM kept')).toEqual([])
  expect(isAlive(orphan)).toBe(false)
})

test('whoever asked is told when PostgreSQL ends by itself', async () => {
  const told = Promise.withResolvers<string>()
  const { pid } = await start(told.resolve)
  process.kill(pid, 'SIGQUIT')
  expect(await told.promise).toContain('PostgreSQL ended by itself')
})

test('without its data folder everything begins anew', async () => {
  await resetEmbedded(dataDir)
  const { url } = await start()
  await expect(ask(url, 'SELECT * FROM kept')).rejects.toThrow('does not exist')
})
