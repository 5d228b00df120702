import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationList } from '@prisma/schema-engine-wasm'

/** Looked for upwards, so that the bundled server finds the same folder as this file does in the sources. */
export function findMigrations(from = dirname(fileURLToPath(import.meta.url))): string {
  const home = join(from, 'prisma')
  // The schema alone will do, for the first migration to be written.
  if (['migrations', 'schema.prisma'].some((part) => existsSync(join(home, part))))
    return join(home, 'migrations')
  if (dirname(from) === from) {
    throw new Error('There is no folder prisma/migrations. It is part of Etalase: bring it beside apps/.')
  }
  return findMigrations(dirname(from))
}

export function readMigrations(folder: string): MigrationList {
  const names = (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

export function namesOf(list: MigrationList): string[] {
  return list.migrationDirectories.map(({ path }) => path)
}
