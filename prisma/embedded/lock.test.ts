import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AlreadyRunning, lockFolder, LOCK_FILE } from './lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalase-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Another process that takes the lock, says so, and waits. */
async function otherHolder() {
  const script = `
    import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))}
    try { globalThis.held = lockFolder(process.argv[1]); console.log('held') } catch (error) { console.log(error.name) }
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder])
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, said: said.toString().trim() }
}

async function kill({ child }: Awaited<ReturnType<typeof otherHolder>>) {
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

test('a second start on the same data folder says who holds it', async () => {
  const other = await otherHolder()
  expect(() => lockFolder(folder)).toThrow(AlreadyRunning)
  expect(() => lockFolder(folder)).toThrow(
    new RegExp(`already runs on this data folder \\(process ${other.child.pid}, started 20`),
  )
  await kill(other)
})

test('the lock of a killed process is taken over', async () => {
  await kill(await otherHolder())
  using held = new DisposableStack()
  held.use(lockFolder(folder))
  expect(() => lockFolder(folder)).toThrow(AlreadyRunning)
})

test('a lock is taken over when another process has its holder’s id by now', () => {
  const holder = { pid: process.ppid, start: 'long ago', since: '2020-01-01T00:00:00.000Z' }
  writeFileSync(join(folder, LOCK_FILE), JSON.stringify(holder))
  lockFolder(folder)[Symbol.dispose]()
})

test('a lock that nobody can read is nobody’s', () => {
  writeFileSync(join(folder, LOCK_FILE), '')
  lockFolder(folder)[Symbol.dispose]()
})

test('who lets go leaves nothing behind', () => {
  lockFolder(folder)[Symbol.dispose]()
  expect(readdirSync(folder)).toEqual([])
})

test('of many that start at once over a stale lock, one wins', async () => {
  await kill(await otherHolder())
  const racers = await Promise.all([1, 2, 3, 4].map(otherHolder))
  expect(racers.map(({ said }) => said).toSorted()).toEqual([
    'AlreadyRunning',
    'AlreadyRunning',
    'AlreadyRunning',
    'held',
  ])
  await Promise.all(racers.map(kill))
})
