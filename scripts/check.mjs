import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { main, node, root, run } from './run.mjs'
import { setup } from './setup.mjs'

const HELP = `npm run check

Format, lint, types, import rules, dead code, migrations, paths in the documents, known weaknesses of
dependencies (skipped where the registry does not answer). \`npm run fix\` mends the first two.`

const PACKAGES = ['apps', 'packages', 'prisma', 'e2e', 'bench', 'scripts']

const CHECKS = {
  format: ['oxfmt/bin/oxfmt', '--check'],
  lint: ['oxlint/bin/oxlint', '--type-aware'],
  ...Object.fromEntries(
    projects().map((project) => [`types of ${project}`, ['@typescript/native/bin/tsc', '-p', project]]),
  ),
  'import rules': [
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    ...PACKAGES,
  ],
  'dead code': ['knip/bin/knip.js', '--no-progress'],
  migrations: ['../prisma/commands/check-migrations.ts'],
  documents: ['../scripts/check-documents.mjs'],
  'known weaknesses': ['../scripts/audit.mjs'],
}

await main(async () => {
  if (process.argv.includes('--help')) return console.log(HELP)
  await setup({ build: false })
  const waiting = Object.entries(CHECKS)
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await check(...next)
  }
  await Promise.all([worker(), worker()])
})

/** Each app is a program of its own: both tell the router's types, which are global, about their routes. */
function projects() {
  const apps = readdirSync(join(root, 'apps')).map((name) => `apps/${name}`)
  return ['.', ...apps.filter((app) => existsSync(join(root, app, 'tsconfig.json')))]
}

async function check(name, [script, ...args]) {
  const began = Date.now()
  const { code, output } = await run(node, [join(root, 'node_modules', script), ...args])
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  const skipped = code === 0 && /^skipped: .*/.exec(output)?.[0]
  if (skipped) return console.log(`– ${name} ${seconds} s, ${skipped}`)
  console.log(code === 0 ? `✓ ${name} ${seconds} s` : `✗ ${name} ${seconds} s\n\n${output.trim()}\n`)
  if (code !== 0) process.exitCode = 1
}
