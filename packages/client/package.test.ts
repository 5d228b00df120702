import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCheckedIn, surfaceOf } from './packaging/surface.ts'

const run = promisify(execFile)
const here = import.meta.dirname
const modules = join(here, '../../node_modules')
let folder: string
let built: string
let project: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etalase-client-'))
  built = join(folder, 'built')
  project = join(folder, 'project')
  await run(join(modules, '.bin/tsdown'), ['--out-dir', built, '--logLevel', 'error'], { cwd: here })
  await run('npm', ['pack', built, '--pack-destination', folder, '--ignore-scripts'], { cwd: folder })
  await mkdir(project)
  await writeFile(
    join(project, 'package.json'),
    JSON.stringify({ name: 'a-shop', private: true, type: 'module' }),
  )
  await install((await readdir(folder)).find((name) => name.endsWith('.tgz'))!)
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

/** From the registry or npm's cache, as anybody would; without a network, with what this repository has. */
async function install(tarball: string) {
  const options = [
    '--prefer-offline',
    '--fetch-retries=0',
    '--fetch-timeout=5000',
    '--omit=peer',
    '--no-audit',
    '--no-fund',
  ]
  try {
    await run('npm', ['install', join(folder, tarball), ...options], { cwd: project, timeout: 60_000 })
  } catch {
    const home = join(project, 'node_modules/@etalase/client')
    await mkdir(join(project, 'node_modules/@trpc'), { recursive: true })
    await cp(built, home, { recursive: true })
    for (const name of ['client', 'server']) {
      await symlink(join(modules, '@trpc', name), join(project, 'node_modules/@trpc', name)).catch(() => {})
    }
  }
}

/** What the compiler says of a file in the empty project. */
async function check(source: string, moduleResolution = 'nodenext'): Promise<string[]> {
  await writeFile(join(project, 'shop.ts'), source)
  const lib = ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable', 'esnext.disposable']
  const module = moduleResolution === 'nodenext' ? 'nodenext' : 'esnext'
  const compilerOptions = {
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    target: 'es2022',
    lib,
    module,
    moduleResolution,
    types: [],
  }
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['shop.ts'] }))
  const tsc = run(join(modules, '@typescript/native/bin/tsc'), ['-p', project, '--pretty', 'false'])
  const said = await tsc.then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  )
  // tRPC's own declarations name node's http and ws, which a project without their types cannot resolve.
  return said
    .split('\n')
    .filter((line) => line.includes('error') && !line.includes('node_modules/@trpc/server/'))
}

const send = (message: string) => `
  import { createEtalaseClient, refusalOf, type Message } from '@etalase/client'
  const client = createEtalaseClient({ url: 'http://localhost:3000', app: 'shop' })
  const sent: Promise<Message> = client.message.send.mutate(${message})
  sent.catch((error: unknown) => refusalOf(error) === 'ROOM_CLOSED')
`

test.each(['nodenext', 'bundler'])(
  'a shop that installs the tarball compiles under strict (%s)',
  async (resolution) => {
    expect(
      await check(send(`{ clientId: '1', roomId: '2', body: { kind: 'text', text: 'Hi' } }`), resolution),
    ).toEqual([])
  },
)

test('a wrong field is a compile error', async () => {
  const wrong = await check(send(`{ clientId: '1', roomId: '2', body: { kind: 'text', txet: 'Hi' } }`))
  expect(wrong.join()).toContain("'txet'")
  const unknown = await check(send(`{ clientId: '1', room: '2', body: { kind: 'text', text: 'Hi' } }`))
  expect(unknown.join()).toContain("'room'")
})

test('events of a room are a union by kind', async () => {
  const source = `
    import { createEtalaseClient } from '@etalase/client'
    const client = createEtalaseClient({ url: 'http://localhost:3000', app: 'shop' })
    client.room.events.subscribe({ roomId: '1' }, {
      onData({ id, data }) {
        const cursor: string = id
        if (data.kind === 'message.sent') { const text: string | undefined = data.data.message.text; void text }
        // @ts-expect-error: there is no such kind
        if (data.kind === 'message.written') return
        void cursor
      },
    })
  `
  expect(await check(source)).toEqual([])
})

test('it runs in Node with nothing else installed', async () => {
  const source = `import { createEtalaseClient, applyEvent, mintClientId } from '@etalase/client'
    const client = createEtalaseClient({ url: 'http://localhost:1', app: 'desk' })
    console.log(typeof client.message.send.mutate, typeof applyEvent, mintClientId().length, client.connection.get().phase)
    client.close()`
  await writeFile(join(project, 'run.mjs'), source)
  const { stdout } = await run(process.execPath, ['run.mjs'], { cwd: project })
  expect(stdout.trim()).toBe('function function 36 live')
})

test('it brings no server code, neither to run nor in its types', async () => {
  const allowed =
    /^(@trpc\/(client|server|react-query)(\/.*)?|@tanstack\/react-query|react(\/jsx-runtime)?|\.\/[\w-]+\.js)$/
  const files = (await readdir(built)).filter((name) => /\.(js|d\.ts)$/.test(name))
  expect(files.length).toBeGreaterThan(4)
  for (const file of files) {
    const text = await readFile(join(built, file), 'utf8')
    const imported = [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map((match) => match[1]!)
    expect(imported.filter((name) => !allowed.test(name))).toEqual([])
    expect(text).not.toMatch(/prisma|argon2|lucia|\bzod\b|PrismaClient|passwordHash|setCookie/i)
  }
})

test('the public surface is the one checked in (npm run surface -w @etalase/client writes it)', async () => {
  for (const [name, text] of Object.entries(await surfaceOf(built)))
    expect(text, name).toBe(await readCheckedIn(name))
})
