import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'

const main = resolve(import.meta.dirname, 'main.ts')
let dataDir: string
const running = new Set<ReturnType<typeof start>>()

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'etalase-main-'))
  await chmod(dataDir, 0o755) // started by root, PostgreSQL runs as somebody who must be able to enter
})
afterEach(async () => {
  for (const process of running) await process.end('SIGTERM')
  running.clear()
  await rm(dataDir, { recursive: true, force: true })
})

/** A server as a person starts it: a process of its own, with a data folder of its own. */
function start(args: string[] = [], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()))
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>
  const started = {
    said: () => said,
    exited,
    async ready(): Promise<string> {
      while (!/^ready /m.test(said) && child.exitCode === null)
        await Promise.race([once(child.stdout, 'data'), exited])
      const url = /^ready (.+)$/m.exec(said)?.[1]
      if (!url) throw new Error(`it did not get ready: ${said}`)
      return url.replace('localhost', '127.0.0.1')
    },
    async end(signal: NodeJS.Signals): Promise<number | null> {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      return (await exited)[0]
    },
  }
  running.add(started)
  return started
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const health = async (url: string, door: string) => (await fetch(`${url}/${door}`)).status

test('it gets ready, and SIGTERM leaves nothing running', async () => {
  const server = start()
  const url = await server.ready()
  expect(await health(url, 'livez')).toBe(200)
  expect(await health(url, 'readyz')).toBe(200)
  const database = Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])
  expect(isAlive(database)).toBe(true)
  expect(await server.end('SIGTERM')).toBe(0)
  expect(isAlive(database)).toBe(false)
  const again = start()
  expect(await health(await again.ready(), 'readyz')).toBe(200)
})

/** A call whose end never comes: it stays in flight until somebody cuts it off. */
async function neverEndingCall(url: string) {
  const { port, hostname } = new URL(url)
  const line = connect(Number(port), hostname)
  line.on('error', () => undefined)
  await once(line, 'connect')
  line.write('POST /trpc/session.signIn HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n')
  line.write('x-etalase-app: shop\r\nContent-Length: 100\r\n\r\n{')
  await pause(100)
}

test('a call that does not end is cut off, and the server still leaves with 0 within 20 seconds', async () => {
  const server = start()
  await neverEndingCall(await server.ready())
  const began = Date.now()
  expect(await server.end('SIGTERM')).toBe(0)
  expect(Date.now() - began).toBeLessThan(20_000)
}, 30_000)

test('asked a second time, it leaves at once', async () => {
  const server = start()
  await neverEndingCall(await server.ready())
  void server.end('SIGTERM')
  await pause(1_000)
  const began = Date.now()
  expect(await server.end('SIGTERM')).toBe(1)
  expect(Date.now() - began).toBeLessThan(3_000)
})

test('a second start on the same data folder says who holds it, and harms nothing', async () => {
  const first = start()
  const url = await first.ready()
  const second = start()
  expect((await second.exited)[0]).toBe(1)
  expect(second.said()).toMatch(/already runs/)
  expect(await health(url, 'readyz')).toBe(200)
})

test('killed with -9, it starts again', async () => {
  const first = start()
  await first.ready()
  await first.end('SIGKILL')
  const second = start()
  expect(await health(await second.ready(), 'readyz')).toBe(200)
})

test('a port that is taken is named with its holder: production leaves, a demo takes the next', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  const production = start(['--port', String(port)])
  expect((await production.exited)[0]).toBe(1)
  expect(production.said()).toContain(`Port ${port} is taken by`)
  expect(production.said()).toContain(`process ${process.pid}`)
  const local = start(['--migrate', '--port', String(port)])
  expect(await local.ready()).toBe(`http://127.0.0.1:${port + 1}`)
  taken.close()
})

test('every wrong variable is named, with the form it wants and an example, and no password', async () => {
  const server = start([], { PORT: 'http', DATABASE_URL: 'mysql://me:hunter2@db/x', NODE_ENV: 'prod' })
  expect((await server.exited)[0]).toBe(1)
  expect(server.said()).toContain('PORT is "http", but should be a number from 0 to 65535, such as 3000')
  expect(server.said()).toMatch(/DATABASE_URL .* such as postgresql:/)
  expect(server.said()).toContain('NODE_ENV is "prod"')
  expect(server.said()).not.toContain('hunter2')
})

test('demo logins and production do not go together', async () => {
  const server = start(['--demo'], { NODE_ENV: 'production' })
  expect((await server.exited)[0]).toBe(1)
  expect(server.said()).toContain('--demo')
})
