import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './run.mjs'

const MADE = new Set(['node_modules', 'dist', 'generated', '.turbo', '.data', '.git'])

/** Every file that somebody wrote below these paths. */
export function filesIn(...paths) {
  return paths.flatMap((path) => {
    const entries = readdirSync(join(root, path), { withFileTypes: true })
    return entries
      .filter(({ name }) => !MADE.has(name))
      .flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]))
  })
}

export function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files.toSorted())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

export function isStamped(file, hash) {
  try {
    return readFileSync(join(root, file), 'utf8') === hash
  } catch {
    return false // never made
  }
}

export function stamp(file, hash) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), hash)
}
