import { Client } from 'pg'
import { findMigrations, namesOf, readMigrations } from '../migrate/folder.ts'
import { migrateRestored } from '../migrate/migrate.ts'
import { empty } from './empty.ts'
import type { Head, Tail } from './format.ts'
import { setErasedAside } from './erased.ts'
import { load } from './load.ts'
import { examine } from './read.ts'
import { isBlank } from './tables.ts'

interface Wish {
  /** Also into a database that holds something: all of that goes. */
  overwrite: boolean
  /** Ids of people who were erased since, beside those that the overwritten database knows of. */
  erased?: string[]
}

/** Makes a database what it was at its backup, under a new epoch. All of the file is read before anything is touched. */
export async function restore(
  url: string,
  file: string,
  { overwrite, erased = [] }: Wish,
): Promise<Head & Tail> {
  const backup = await examine(file)
  refuseNewer(backup.migrations)
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    if (!overwrite && !(await isBlank(client)))
      throw new Error('This database is not empty. To throw away what it holds: add --yes')
    await empty(client, () => setErasedAside(client, erased))
    await migrateRestored(url, backup.migrations.at(-1))
    try {
      await load(client, file, backup.rows)
    } finally {
      await migrateRestored(url)
    }
    return backup
  } finally {
    await client.end()
  }
}

function refuseNewer(migrations: string[]): void {
  const known = namesOf(readMigrations(findMigrations()))
  const unknown = migrations.filter((name) => !known.includes(name))
  if (unknown.length > 0)
    throw new Error(`A newer Etalase wrote this backup; this one does not know ${unknown.join(', ')}.`)
  if (migrations.some((name, index) => name !== known[index]))
    throw new Error('The database of this backup had other migrations than this Etalase.')
}
