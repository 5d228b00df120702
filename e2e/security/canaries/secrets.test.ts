import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect as dial } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createWorld, type World } from '@etalase/api/testing'
import { connect } from '@etalase/db'
import { expect, test, vi } from 'vitest'
import { skipRedis, startRedis } from '../../../apps/server/src/testing/redis.ts'
import { startBuild } from '../../build.ts'
import { talkTo, type No } from './all-answers.ts'
import { mintToken } from '../matrix/house.ts'
import { plantCanaries } from './privacy.ts'
import { reached } from '../report/reached.ts'
import { badManners, breakages, deskDay, shopperDay, tryAll } from './secrets.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The faults that were answered, by the ids that the answers name. */
function faultsIn(no: No[]): string[] {
  const errors = no.flatMap((answer) => answer.errors)
  return errors.flatMap(({ data }) => (data.code === 'INTERNAL_SERVER_ERROR' ? [data.requestId!] : []))
}

async function sendToRedis(url: string, ...commands: string[]): Promise<void> {
  const socket = dial(Number(new URL(url).port), '127.0.0.1')
  socket.end(`${commands.join('\r\n')}\r\nQUIT\r\n`).resume()
  await once(socket, 'close')
}

const withPassword = (url: string, password: string) => Object.assign(new URL(url), { password }).href

/** Nobody gets into that database, and whoever was in is thrown out, as when it is moved. */
async function takeAway(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  const db = connect(Object.assign(new URL(url), { pathname: '/postgres' }).href, 1)
  await db.$executeRawUnsafe(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`)
  await db.$queryRaw`SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = ${name}`
  await db.$disconnect()
}

/** What PostgreSQL itself wrote since the test began. */
async function openPostgresLog({ db }: World) {
  const [{ folder }] = await db.$queryRaw<[{ folder: string }]>`
    SELECT current_setting('data_directory') AS folder`
  const file = join(dirname(folder), 'postgres.log')
  return () => readFile(file, 'utf8')
}

/** Something that nobody catches happens in the server when it is asked to, as an error of our own would happen. */
async function plantCrash(word: string) {
  const folder = await mkdtemp(join(tmpdir(), 'etalase-crash-'))
  const text = `${word}\n    at ${word} (${word}:1:1)`
  const error = `Object.assign(new Error(${JSON.stringify(text)}), { detail: '${word}', code: 'a ${word}' })`
  const file = join(folder, 'crash.mjs')
  await writeFile(file, `process.on('SIGUSR2', () => void Promise.reject(${error}))`)
  return {
    NODE_OPTIONS: `--import=${file}`,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

test('S16: what people do and what breaks under them leaves nothing of theirs in logs, figures and errors', async (context) => {
  const canaries = plantCanaries()
  const { canary, fieldsIn, planted } = canaries
  await using redis = skipRedis ? null : await startRedis()
  const redisPassword = canary('password of Redis')
  if (redis) await sendToRedis(redis.url, `CONFIG SET requirepass ${redisPassword}`)
  await using world = await createWorld()
  const readPostgres = await openPostgresLog(world)
  const token = await mintToken(world, await world.admin('boss'), 'desk')
  planted.set('token of the desk', token)
  await using crash = await plantCrash(canary('crash'))
  const { NODE_OPTIONS } = crash
  const server = await startBuild({
    DATABASE_URL: withPassword(world.url, canary('password of the database')),
    NODE_OPTIONS,
    ...(redis ? { REDIS_URL: withPassword(redis.url, redisPassword) } : {}),
  })
  await using _ = { [Symbol.asyncDispose]: server.kill }
  const talker = talkTo(server.url)
  const { no } = talker

  const shopper = await shopperDay(talker, canaries)
  await deskDay(talker, canaries, { token, roomId: shopper.roomId })
  expect(faultsIn(no), 'while nothing is broken').toEqual([])
  await badManners(talker, canaries, shopper.token)
  expect(faultsIn(no), 'whatever is sent').toEqual([])

  const listener = await talker.socket({ app: 'shop', token: shopper.token })
  const path = 'room.events'
  listener.send(
    JSON.stringify({ id: 1, method: 'subscription', params: { path, input: { roomId: shopper.roomId } } }),
  )
  for (const [broken, mended] of breakages) {
    await world.db.$executeRawUnsafe(broken)
    const before = faultsIn(no).length
    await tryAll(talker, canaries, shopper, { token })
    expect(faultsIn(no).length, `${broken} shows`).toBeGreaterThan(before)
    await world.db.$executeRawUnsafe(mended)
  }
  if (redis)
    await sendToRedis(
      redis.url,
      `AUTH ${redisPassword}`,
      'CONFIG SET requirepass another',
      'CLIENT KILL TYPE normal',
      'CLIENT KILL TYPE pubsub',
    )
  const under = Array.from({ length: 5 }, () => tryAll(talker, canaries, shopper, { token }))
  await takeAway(world.url)
  await Promise.all(under)
  await tryAll(talker, canaries, shopper, { token })
  await redis?.kill()
  const shown = (
    await Promise.all(
      ['/metrics', '/readyz', '/livez'].map((it) => fetch(server.url + it).then((answer) => answer.text())),
    )
  ).join('\n')

  const faults = faultsIn(no)
  await vi.waitFor(() => expect(faults.filter((id) => !server.said().includes(id))).toEqual([]))
  server.process.kill('SIGUSR2')
  const [code] = (await once(server.process, 'exit')) as [number]
  expect(code, 'a server that nobody caught').toBe(1)
  expect(server.said()).toContain('the server ends: nobody caught this')
  expect(server.said().split('\n').length).toBeGreaterThan(faults.length)
  expect(fieldsIn(server.said()), 'in the log').toEqual([])
  const postgres = await readPostgres()
  expect(postgres).toContain('violates check constraint "broken"')
  expect(fieldsIn(postgres), 'in the log of PostgreSQL').toEqual([])
  expect(fieldsIn(shown), 'in /metrics, /readyz and /livez').toEqual([])
  expect(
    no.flatMap(({ text }) => fieldsIn(text)),
    'in errors',
  ).toEqual([])
  const errors = no.flatMap((answer) => answer.errors)
  expect(
    errors.filter(({ data }) => !/^[A-Z_]+$/.test(data.code) || !uuid.test(data.requestId ?? '')),
  ).toEqual([])
  reached(
    context,
    `${planted.size} canaries, found 0 in ${server.said().split('\n').length} lines of log, in PostgreSQL’s and in ${errors.length} errors, ${faults.length} of them faults that the log names`,
  )
}, 90_000)

const run = (settings: Record<string, string>) =>
  new Promise<string>((done) => {
    const main = resolve(import.meta.dirname, '../../../apps/server/dist/main.js')
    const env = { PATH: process.env['PATH'], PORT: '0', ...settings }
    execFile(process.execPath, [main, '--migrate'], { env }, (error, stdout, stderr) =>
      done(`${error ? 'failed' : 'ready'} ${stdout}${stderr}`),
    )
  })

test.each([
  ['with a / in it', 'postgresql://etalase:x/WORD@localhost/etalase', 'redis://:x/WORD@localhost'],
  ['without its slashes', 'etalase:WORD@localhost/etalase', 'WORD'],
  ['of another protocol', 'mysql://etalase:p@ssWORD@localhost/etalase', 'http://etalase:WORD@localhost'],
  ['of nobody who answers', 'postgresql://etalase:WORD@127.0.0.1:1/etalase', 'redis://:WORD@127.0.0.1:1'],
])(
  'S16: a server that does not start for an address %s does not say its password',
  async (how, database, redis) => {
    const { canary, fieldsIn } = plantCanaries()
    const word = canary('password')
    const said = await run({
      DATABASE_URL: database.replace('WORD', word),
      REDIS_URL: redis.replace('WORD', word),
    })
    expect(said).toMatch(how === 'of nobody who answers' ? /^failed .+/ : /^failed DATABASE_URL.*\nREDIS_URL/)
    expect(fieldsIn(said), said).toEqual([])
  },
)
