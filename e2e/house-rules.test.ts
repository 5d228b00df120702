import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const config = join(root, '.dependency-cruiser.mjs')

/** A house of our shape with a breach of every rule in it. */
const breaches: Record<string, string> = {
  'prisma/index.ts': "import '../packages/api/src/router.ts'\nexport const db = 1",
  'packages/api/src/router.ts': 'export type AppRouter = 1\nexport const router = 1',
  'packages/api/src/contract.ts': 'export const pure = 1',
  'packages/api/src/cart/cart.router.ts': "import '../room/room.ts'",
  'packages/api/src/room/room.ts': "import '../cart/cart.router.ts'\nimport '../../../client/src/index.ts'",
  'packages/api/src/room/room.schema.ts': "import './room.ts'",
  'packages/client/src/index.ts': "import '@etalase/db'\nimport '@etalase/api'",
  'packages/chat-ui/src/index.ts':
    "import { pure } from '@etalase/api/contract'\nimport 'zod'\nexport { pure }",
  'apps/server/src/main.ts': "import '../../../packages/client/src/index.ts'",
  'apps/storefront/src/main.ts': "import '@etalase/api'\nimport '../../admin/src/main.ts'",
  'apps/admin/src/main.ts': "import '@etalase/db'",
}

const manifests: Record<string, object> = {
  prisma: { name: '@etalase/db', exports: './index.ts' },
  'packages/api': {
    name: '@etalase/api',
    exports: { '.': './src/router.ts', './contract': './src/contract.ts' },
  },
}

async function build(house: string): Promise<void> {
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(house, path)), { recursive: true })
    await writeFile(join(house, path), text)
  }
  for (const [path, text] of Object.entries(breaches)) await write(path, `${text}\n`)
  await mkdir(join(house, 'node_modules/@etalase'), { recursive: true })
  for (const [folder, manifest] of Object.entries(manifests)) {
    await write(`${folder}/package.json`, JSON.stringify({ type: 'module', ...manifest }))
    await symlink(join(house, folder), join(house, 'node_modules', (manifest as { name: string }).name))
  }
  await write('node_modules/zod/package.json', '{ "name": "zod", "main": "index.js" }')
  await write('node_modules/zod/index.js', '')
}

async function cruise(folder: string): Promise<string[]> {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [bin, '--config', config, '--output-type', 'json', 'apps', 'packages', 'prisma']
  const out = await new Promise<string>((done) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64e6 }, (_, stdout) => done(stdout))
  })
  const { summary } = JSON.parse(out) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[] }
  }
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
}

test('a planted breach of any rule of the house is found', async () => {
  const house = await mkdtemp(join(tmpdir(), 'etalase-house-'))
  try {
    await build(house)
    const found = await cruise(house)
    const expected = [
      'ladder-prisma: prisma/index.ts -> packages/api/src/router.ts',
      'ladder-api: packages/api/src/room/room.ts -> packages/client/src/index.ts',
      'ladder-client: packages/client/src/index.ts -> prisma/index.ts',
      'ladder-server: apps/server/src/main.ts -> packages/client/src/index.ts',
      'ladder-storefront: apps/storefront/src/main.ts -> packages/api/src/router.ts',
      'ladder-storefront: apps/storefront/src/main.ts -> apps/admin/src/main.ts',
      'ladder-admin: apps/admin/src/main.ts -> prisma/index.ts',
      'client-reads-the-contract: packages/client/src/index.ts -> packages/api/src/router.ts',
      'chat-ui-knows-types-only: packages/chat-ui/src/index.ts -> packages/api/src/contract.ts',
      'chat-ui-is-plain-react: packages/chat-ui/src/index.ts -> node_modules/zod/index.js',
      'router-stays-at-home: packages/api/src/cart/cart.router.ts -> packages/api/src/room/room.ts',
      'nobody-imports-a-router: packages/api/src/room/room.ts -> packages/api/src/cart/cart.router.ts',
      'schemas-run-in-browsers: packages/api/src/room/room.schema.ts -> packages/api/src/room/room.ts',
    ]
    expect(found).toEqual(expect.arrayContaining(expected))
    expect(found.some((violation) => violation.startsWith('no-circles'))).toBe(true)
  } finally {
    await rm(house, { recursive: true })
  }
}, 60_000)
