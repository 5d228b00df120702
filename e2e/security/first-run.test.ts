import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { connect } from '@etalase/db'
import { seedDemo } from '@etalase/db/seed'
import { createTestDatabase } from '@etalase/db/testing'
import { serveDatabase } from '@etalase/server/testing'
import { expect, test } from 'vitest'
import { openSocket, overHttp, overSocket, type Caller } from './matrix/doors.ts'
import { reached } from './report/reached.ts'

const root = resolve(import.meta.dirname, '../..')
const folderOf = async (name: string) => {
  const path = await mkdtemp(join(tmpdir(), `etalase-${name}-`))
  await chmod(path, 0o755) // started by root, PostgreSQL runs as somebody who must be able to enter
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** The logins that the README tells everybody. */
async function logins() {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  return [...readme.matchAll(/^\| `(\S+@etalase\.demo)` \| `(\S+)` \|/gm)].map(([, email, password]) => {
    return { email: email!, password: password! }
  })
}

const signIn = (url: string, app: Caller['app'], login: object) =>
  overHttp(
    { url, app, token: null },
    { type: 'mutation', path: 'session.signIn', input: { ...login, token: true } },
  )

test('S9: in production no login of the demo opens anything, though the database has them', async (context) => {
  await using database = await createTestDatabase()
  await using files = await folderOf('files')
  const db = connect(database.url, 2)
  await seedDemo(db, { filesDir: files.path })
  const withPassword = await db.user.findMany({ where: { passwordHash: { not: null } } })
  await db.$disconnect()
  await using demo = await serveDatabase(database.url)
  await using earnest = await serveDatabase(database.url, { production: true })
  const known = await logins()
  expect(known.length).toBeGreaterThanOrEqual(3)
  expect(withPassword.map(({ email }) => email).toSorted(), 'and there are no others').toEqual(
    known.map(({ email }) => email).toSorted(),
  )
  let usable = 0
  for (const login of known) {
    const app = login.email.startsWith('john') ? 'shop' : 'desk'
    const { data } = await signIn(demo.url, app, login)
    const { token } = data as { token: string }
    for (const at of ['shop', 'desk'] as const) {
      const { error } = await signIn(earnest.url, at, login)
      expect(error?.data.refusal, login.email).toBe('WRONG_PASSWORD')
      usable += Number(!error)
    }
    const path = app === 'shop' ? 'room.mine' : 'staff.list'
    const call = { type: 'query', path, input: undefined } as const
    const held = (url: string): Caller => ({ url, app, token })
    expect((await overHttp(held(demo.url), call)).error).toBeUndefined()
    const answers = [
      await overHttp(held(earnest.url), call),
      ...(await overSocket(held(earnest.url), [call])),
    ]
    expect(answers.map(({ error }) => error?.data.refusal)).toEqual(['NOT_SIGNED_IN', 'NOT_SIGNED_IN'])
  }
  reached(context, `${known.length} logins of the demo, on a database that has them: ${usable} usable`)
})

/** The server as production starts it, on a database of its own that nobody has filled. */
async function startEarnest(dataDir: string, ...args: string[]) {
  const env = { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataDir, NODE_ENV: 'production' }
  const main = join(root, 'apps/server/src/main.ts')
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => void (said += data.toString()))
  const exited = once(child, 'exit')
  while (!/^ready /m.test(said) && child.exitCode === null)
    await Promise.race([once(child.stdout, 'data'), exited])
  return {
    env,
    said: () => said,
    url: /^ready (.+)$/m.exec(said)?.[1]?.replace('localhost', '127.0.0.1') ?? '',
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      await exited
    },
  }
}

test(
  'S9: a new shop has no account at all, and its first admin comes by one link',
  { timeout: 60_000 },
  async (context) => {
    await using folder = await folderOf('first')
    const create = join(root, 'apps/server/src/commands/admin-create.ts')
    const give = async (env: NodeJS.ProcessEnv) =>
      (await promisify(execFile)(process.execPath, [create, '--email', 'you@shop.example'], { env })).stdout
    const early = await give({ PATH: process.env['PATH'], DATA_DIR: folder.path })
    expect(early, 'before the server ever ran').toContain('http://localhost:3000/admin/welcome#')
    await using server = await startEarnest(folder.path)
    expect(server.said()).not.toContain('etalase.demo')
    for (const login of await logins())
      expect((await signIn(server.url, 'desk', login)).error?.data.refusal).toBe('WRONG_PASSWORD')
    const token = /#(\S+)/.exec(await give(server.env))![1]!
    const stranger: Caller = { url: server.url, app: 'desk', token: null }
    const path = 'staff.accept'
    const accept = async (token: string, password: string) =>
      overHttp(stranger, { type: 'mutation', path, input: { token, password, name: 'You' } })
    expect((await accept(/#(\S+)/.exec(early)![1]!, 'an earlier link')).error?.data.refusal).toBe(
      'INVITATION_OVER',
    )
    expect((await accept(token, 'my own words')).data).toMatchObject({ kind: 'ADMIN' })
    const { data } = await signIn(server.url, 'desk', { email: 'you@shop.example', password: 'my own words' })
    const admin: Caller = { ...stranger, token: (data as { token: string }).token }
    const all = await overHttp(admin, { type: 'query', path: 'staff.all', input: undefined })
    expect(all.data).toHaveLength(1)
    ;(await openSocket(admin)).close()
    reached(context, 'a new shop: 0 accounts; by the link: 1')
  },
)

test('S9: a demo does not start in production', async () => {
  await using folder = await folderOf('demo')
  await using server = await startEarnest(folder.path, '--demo')
  expect(server.url).toBe('')
  expect(server.said()).toContain('--demo has logins that everybody knows')
})
