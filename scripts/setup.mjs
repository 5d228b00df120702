import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { install } from './install.mjs'
import { main, must, node, Problem, root } from './run.mjs'
import { filesIn, hashOf, isStamped, stamp } from './stamp.mjs'

/** Makes a checkout ready to run. Where nothing changed, it is done at once. */
export async function setup({ build }) {
  checkNode()
  await install()
  await generate()
  if (build) await buildAll()
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Problem(
    `Etalase needs Node 20.19 or newer, and this is ${process.versions.node}. Get one at https://nodejs.org`,
  )
}

async function generate() {
  const hash = hashOf(['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  if (isStamped('prisma/generated/.etalase', hash)) return
  console.log('Generating the database client')
  const prisma = join(root, 'node_modules/prisma/build/index.js')
  await must('prisma generate', node, [prisma, 'generate', '--schema', 'prisma/schema.prisma'], {
    // Prisma downloads its schema engine before any command unless it is told where one is; `generate` never runs it.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: node, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  stamp('prisma/generated/.etalase', hash)
}

async function buildAll() {
  const hash = hashOf([
    ...filesIn('apps', 'packages', 'prisma'),
    'tsconfig.json',
    'turbo.json',
    'package-lock.json',
  ])
  if (isStamped('node_modules/.cache/etalase-build', hash) && built()) return
  console.log('Building')
  await must('The build', turbo(), ['run', 'build', '--output-logs=errors-only', '--no-update-notifier'])
  stamp('node_modules/.cache/etalase-build', hash)
}

function built() {
  const results = ['server/dist/main.js', 'storefront/dist/index.html', 'admin/dist/index.html']
  return results.every((file) => existsSync(join(root, 'apps', file)))
}

function turbo() {
  return join(root, 'node_modules/.bin/turbo')
}

const HELP = `node scripts/setup.mjs [--build]

Installs the packages and generates the database client, where that is not done yet.
  --build   builds the apps too`

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    if (process.argv.includes('--help')) console.log(HELP)
    else await setup({ build: process.argv.includes('--build') })
  })
}
