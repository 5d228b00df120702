import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { createTestDatabase } from '@etalase/db/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startBuildAt } from './build.ts'
import { eventually } from './eventually.ts'

const root = resolve(import.meta.dirname, '..')
const run = promisify(execFile)

let house: string
beforeEach(async () => void (house = await mkdtemp(join(tmpdir(), 'etalase-image-'))))
afterEach(() => rm(house, { recursive: true }))

/** The files of the last stage of the Dockerfile, and the packages of this checkout. */
async function layOut(): Promise<void> {
  const dockerfile = (await readFile(join(root, 'Dockerfile'), 'utf8')).replaceAll(/\\\n/g, ' ')
  for (const [, paths] of dockerfile.matchAll(/^COPY --from=build (.+)$/gm)) {
    const words = paths!.trim().split(/\s+/)
    const to = words.pop()!
    for (const path of words) {
      const target = join(house, to, to.endsWith('/') ? basename(path) : '')
      await mkdir(dirname(target), { recursive: true })
      await cp(path.replace('/etalase', root), target, { recursive: true })
    }
  }
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'))
}

test('what the Dockerfile copies is enough to serve, to migrate, to back up, to restore and to make an admin', async () => {
  await using database = await createTestDatabase()
  await layOut()
  const env = { DATABASE_URL: database.url, DATA_DIR: join(house, 'data'), NODE_ENV: 'production' }
  const server = await startBuildAt(join(house, 'apps/server/dist/main.js'), env, '--migrate')
  try {
    const url = server.url.replace('localhost', '127.0.0.1')
    await eventually(async () => (await fetch(`${url}/readyz`)).status).toBe(200)
    for (const page of ['/', '/admin/'])
      expect(await (await fetch(url + page)).text()).toContain('<script type="module"')
  } finally {
    await server.stop()
  }
  const file = join(house, 'shop.backup')
  const order = (name: string, ...args: string[]) =>
    run(process.execPath, [join(house, `prisma/commands/${name}.ts`), ...args], {
      env: { ...process.env, ...env },
    })
  await order('backup', '--to', file)
  expect((await order('restore', '--from', file)).stdout).toContain('as it was')
  const link = await run(
    process.execPath,
    [join(house, 'apps/server/dist/admin-create.js'), '--email', 'you@shop.example'],
    { env: { ...process.env, ...env } },
  )
  expect(link.stdout).toContain('/admin/welcome#')
}, 60_000)

test('what the server imports are packages that run, and no tools', async () => {
  const bundle = await readFile(join(root, 'apps/server/dist/main.js'), 'utf8')
  const imported = [...bundle.matchAll(/^import .*?from "([^"]+)";$/gm)].map(([, name]) => name!)
  const folders = ['prisma', 'packages/api', 'apps/server']
  const manifests = await Promise.all(
    folders.map(async (folder) => JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))),
  )
  const known = new Set(manifests.flatMap(({ dependencies }) => Object.keys(dependencies)))
  const packages = imported
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
    .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)![0])
  expect(packages.length).toBeGreaterThan(5)
  expect(packages.filter((name) => !known.has(name))).toEqual([])
})
