import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Problem, run } from './run.mjs'

/** Programs that the tests use and npm does not bring: where root may, the system's package manager does. */
export async function findPrograms() {
  const missing = [...(chromium() ? [] : ['chromium']), ...(onPath('redis-server') ? [] : ['redis-server'])]
  if (missing.length > 0) await aptInstall(missing)
  if (!chromium()) {
    throw new Problem(
      'The browser tests need Chromium. Install it (Debian: sudo apt install chromium, macOS: brew install --cask chromium), ' +
        'or say where one is: CHROMIUM_PATH=/path/to/chrome npm test',
    )
  }
  const redis = onPath('redis-server') !== undefined
  if (!redis) console.log('There is no redis-server: the tests with Redis are left out.')
  return { CHROMIUM_PATH: chromium(), ...(redis ? {} : { ETALASE_SKIP_REDIS: '1' }) }
}

function chromium() {
  return process.env.CHROMIUM_PATH || onPath('chromium', 'chromium-browser', 'google-chrome')
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** One try: what is missing after it is somebody else's to install. */
async function aptInstall(names) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return
  console.log(`Installing ${names.join(' and ')}`)
  // RUNLEVEL=1: the program is wanted, and not a service that starts with it.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  await run('apt-get', ['update'], { env })
  for (const name of names) await run('apt-get', ['install', '-y', '--no-install-recommends', name], { env })
}
