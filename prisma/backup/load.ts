import type { Client } from 'pg'
import { keepErased, readErased } from './erased.ts'
import { partsOf, type Part } from './read.ts'
import { quoted, tablesOf, type Table } from './tables.ts'

/** Fills the tables of a database that was just migrated, all or nothing; of what was in it only who was erased stays. */
export async function load(client: Client, file: string, expected: Record<string, number>): Promise<void> {
  const tables = await tablesOf(client)
  await client.query('BEGIN')
  try {
    const erased = await readErased(client)
    const tieAgain = await untie(client, tables)
    for await (const part of partsOf(file)) if ('table' in part) await insert(client, part, tables)
    await tieAgain()
    await setSequences(client, tables)
    await beginEpoch(client)
    await verify(client, expected)
    await keepErased(client, erased)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
  await client.query('ANALYZE')
}

/** Rows come in any order, and what triggers counted is in the backup already. The keys are proved when they come back. */
async function untie(client: Client, tables: Table[]): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(`
    SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`)
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  for (const { name } of tables) {
    await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`)
    await client.query(`TRUNCATE ${quoted(name)}`)
  }
  return async () => {
    for (const { table, name, definition } of keys)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
    for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`)
  }
}

async function insert(client: Client, { table, columns, rows }: Part, tables: Table[]): Promise<void> {
  if (rows.length === 0) return
  const types = new Map(tables.find(({ name }) => name === table)?.columns.map((c) => [c.name, c.type]))
  const values = columns.map((name, index) => {
    const value = `(r->>${index})::${types.get(name)}`
    // Transactions are numbered anew by every server: one of the old numbers could lie years ahead.
    return name.endsWith('Xid') ? `${value} * 0` : value
  })
  await client.query(
    `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')})
     SELECT ${values.join(', ')} FROM jsonb_array_elements($1::jsonb) r`,
    [`[${rows.join(',')}]`],
  )
}

async function setSequences(client: Client, tables: Table[]): Promise<void> {
  const columns = tables.flatMap(({ name, columns }) => columns.map((column) => [quoted(name), column.name]))
  for (const [table, column] of columns) {
    const { rows } = await client.query('SELECT pg_get_serial_sequence($1, $2) AS sequence', [table, column])
    if (rows[0].sequence)
      await client.query(
        `SELECT setval($1::regclass, coalesce(max(${quoted(column!)}), 0) + 1, false) FROM ${table}`,
        [rows[0].sequence],
      )
  }
}

/** Cursors from after the backup lead nowhere now, and the new epoch tells every client so. */
async function beginEpoch(client: Client): Promise<void> {
  await client.query(`UPDATE "LogEpoch" SET epoch = substr(md5(gen_random_uuid()::text), 1, 8)`)
}

async function verify(client: Client, expected: Record<string, number>): Promise<void> {
  for (const [table, count] of Object.entries(expected)) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${quoted(table)}`)
    if (Number(rows[0]!.count) !== count)
      throw new Error(`${table} has ${rows[0]!.count} rows instead of ${count}. Nothing was kept.`)
  }
}
