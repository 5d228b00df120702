import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Prisma, type Db } from '@etalase/db'
import { backUp } from '@etalase/db/backup/write'

/** A word that stands nowhere else, for each field. */
export function plantCanaries() {
  const planted = new Map<string, string>()
  const canary = (field: string): string => {
    const word = `canary${randomBytes(5).toString('hex')}`
    planted.set(field, word)
    return word
  }
  /** A phone number knows digits only. */
  const number = (field: string): string => {
    const digits = `+62 8${String(randomBytes(6).readUIntBE(0, 6)).padStart(12, '7').slice(0, 12)}`
    planted.set(field, digits)
    return digits
  }
  const fieldsIn = (text: string) =>
    [...planted].flatMap(([field, word]) => (text.toLowerCase().includes(word) ? [field] : []))
  return { planted, canary, number, fieldsIn }
}

/** The database as a backup keeps it: the whole file, unzipped. */
export async function dumpOf(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'etalase-dump-'))
  try {
    const file = join(folder, 'dump')
    await backUp(url, file)
    return gunzipSync(await readFile(file)).toString()
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The same as PostgreSQL itself says it: every row of every table, as text. */
export async function rowsOf(db: Db): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`
  const all: string[] = []
  for (const { name } of tables) {
    const rows = await db.$queryRaw<{ row: string }[]>`SELECT t::text AS row FROM ${Prisma.raw(name)} t`
    all.push(...rows.map(({ row }) => row))
  }
  return all.join('\n')
}
