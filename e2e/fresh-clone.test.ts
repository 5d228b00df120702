import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { resetEmbedded } from '@etalase/db/embedded/reset'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openWindows } from './stage.ts'
import { twoWindowsTalk } from './story.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '..')
const nobody = { uid: 65_534, gid: 65_534 }
const isRoot = userInfo().uid === 0
const patience = 600_000

/** The programs of the machine, and none that came with these packages: a stranger has no other. */
const strangersPath = process.env['PATH']!.split(':')
  .filter((folder) => !folder.includes('node_modules'))
  .join(':')

let private700: string
const cache = () => join(private700, 'npm-cache')
beforeAll(async () => {
  private700 = await mkdtemp('/var/tmp/etalase-fresh-') // mkdtemp gives mode 700
  // What this machine has downloaded before need not come over the network once more.
  const { stdout } = await run('npm', ['config', 'get', 'cache'], {
    env: { ...process.env, PATH: strangersPath },
  })
  await cp(join(stdout.trim(), '_cacache'), join(cache(), '_cacache'), { recursive: true }).catch(
    () => undefined,
  )
}, 120_000)
afterAll(() => rm(private700, { recursive: true, force: true }))

/** The project's files as a clone would have them, and nothing that was installed or built. */
async function clone(to: string): Promise<void> {
  const list = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 16e6,
  })
  for (const file of list.stdout.split('\0')) {
    if (!file || !existsSync(join(root, file))) continue
    await mkdir(dirname(join(to, file)), { recursive: true })
    await cp(join(root, file), join(to, file))
  }
}

async function runningIn(house: string): Promise<string[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,args='], { maxBuffer: 16e6 })
  return stdout.split('\n').filter((line) => line.includes(house))
}

interface Stranger {
  somebody: typeof nobody | null
  /** Whether npm may run the install scripts of packages. */
  scripts: boolean
}

/** `npm start` as somebody, as the README says; answers its address and how to stop it. */
async function npmStart(house: string, { somebody, scripts }: Stranger) {
  const env = {
    PATH: strangersPath,
    HOME: dirname(house),
    npm_config_cache: cache(),
    npm_config_prefer_offline: 'true',
    LIMITS_FACTOR: '1000', // what a test does in a minute is more than people may
    ...(scripts ? {} : { npm_config_ignore_scripts: 'true' }),
  }
  const child = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: house,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...somebody,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()))
  const exited = once(child, 'exit')
  while (!/^ready /m.test(said) && child.exitCode === null)
    await Promise.race([once(child.stdout, 'data'), exited])
  const url = /^ready (.+)$/m.exec(said)?.[1]
  if (!url) throw new Error(`npm start did not get ready:\n${said}`)
  return {
    url,
    said,
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}

async function liveOneDay(house: string, stranger: Stranger) {
  const product = await npmStart(house, stranger)
  expect(product.said).toContain('admin@etalase.demo')
  const windows = await openWindows(product.url)
  try {
    expect(await twoWindowsTalk(windows)).toEqual([])
  } finally {
    await windows[Symbol.asyncDispose]()
    await product.stop()
  }
  // npm goes ahead of what it started; nothing may stay behind.
  await vi.waitFor(() => expect(fetch(`${product.url}/livez`)).rejects.toThrow(), {
    timeout: 20_000,
    interval: 200,
  })
  await vi.waitFor(async () => expect(await runningIn(house)).toEqual([]), { timeout: 20_000, interval: 500 })
}

test(
  'in a fresh clone under a folder of mode 700, npm start gets ready and two windows talk',
  async () => {
    const house = join(private700, 'mine', 'etalase')
    await clone(house)
    await liveOneDay(house, { somebody: null, scripts: true })
    await resetEmbedded(join(house, '.data')) // as root the database may lie outside the clone
  },
  patience,
)

test.skipIf(!isRoot)(
  'S19: so it does for a user who is not root, and who lets no package run a script while it is installed',
  async () => {
    const home = join(private700, 'theirs')
    const house = join(home, 'etalase')
    await clone(house)
    // The folder above belongs to that user alone, as a home would.
    await run('chown', ['-R', `${nobody.uid}:${nobody.gid}`, private700])
    await liveOneDay(house, { somebody: nobody, scripts: false })
  },
  patience,
)
