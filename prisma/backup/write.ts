import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client } from 'pg'
import { session, type Line } from './format.ts'
import { migrationsOf, quoted, tablesOf, type Table } from './tables.ts'

const atOnce = 1_000

/** Writes the whole database of one moment into a file, while everybody goes on writing. */
export async function backUp(url: string, file: string): Promise<Record<string, number>> {
  const client = new Client({ connectionString: url, options: session })
  await client.connect()
  const draft = `${file}.${process.pid}.draft`
  const rows: Record<string, number> = {}
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    // It holds addresses and the hashes of passwords, so nobody else may read it.
    const target = createWriteStream(draft, { mode: 0o600, flush: true })
    await pipeline(Readable.from(contentsOf(client, rows)), createGzip(), target)
    await rename(draft, file)
    return rows
  } finally {
    await client.end()
    await rm(draft, { force: true })
  }
}

async function* contentsOf(client: Client, rows: Record<string, number>): AsyncGenerator<string> {
  const migrations = await migrationsOf(client)
  if (migrations.length === 0) throw new Error('There is no Etalase in this database.')
  yield lineOf({ etalase: 'backup', version: 1, at: new Date().toISOString(), migrations })
  for (const table of await tablesOf(client)) {
    yield lineOf({ table: table.name, columns: table.columns.map(({ name }) => name) })
    rows[table.name] = 0
    for await (const some of rowsOf(client, table)) {
      rows[table.name]! += some.length
      yield `${some.join('\n')}\n`
    }
  }
  yield lineOf({ rows })
}

async function* rowsOf(client: Client, { name, columns }: Table): AsyncGenerator<string[]> {
  // As text: a number of JSON would lose digits on its way, and a JSON null is not the same as nothing.
  const values = columns.map((column) => `${quoted(column.name)}::text`).join(', ')
  await client.query(
    `DECLARE reading NO SCROLL CURSOR FOR SELECT to_json(ARRAY[${values}])::text AS row FROM ${quoted(name)}`,
  )
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${atOnce} FROM reading`)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await client.query('CLOSE reading')
}

function lineOf(line: Line): string {
  return `${JSON.stringify(line)}\n`
}
