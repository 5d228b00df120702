import type { ClientBase } from 'pg'

type Asker = Pick<ClientBase, 'query'>

const list = '"Erasure"'
/** Outside of what a restore empties, which may be killed before the list stands in its table again. */
const aside = 'etalase_aside.erased'

/** Who was erased, as far as this database knows; nobody, where it is too old or too empty to know. */
export async function readErased(client: Asker): Promise<string[]> {
  const ids = new Set<string>()
  for (const table of [list, aside]) {
    if (!(await isThere(client, table))) continue
    const { rows } = await client.query<{ id: string }>(`SELECT "userId" AS id FROM ${table} ORDER BY 1`)
    for (const { id } of rows) ids.add(id)
  }
  return [...ids]
}

/** Those of them whom a backup has brought back are erased again by the next server that starts. */
export async function keepErased(client: Asker, ids: string[]): Promise<void> {
  if (await isThere(client, list)) await add(client, list, ids)
}

/** Before the tables go, and together with that. */
export async function setErasedAside(client: Asker, more: string[]): Promise<void> {
  const ids = [...more, ...(await readErased(client))]
  await client.query(`CREATE SCHEMA IF NOT EXISTS etalase_aside;
    CREATE TABLE IF NOT EXISTS ${aside} ("userId" uuid PRIMARY KEY)`)
  await add(client, aside, ids)
}

/** As soon as there is a table for them again. */
export async function takeErasedBack(client: Asker): Promise<void> {
  if (!(await isThere(client, aside)) || !(await isThere(client, list))) return
  await keepErased(client, await readErased(client))
  await client.query('DROP SCHEMA etalase_aside CASCADE')
}

async function isThere(client: Asker, table: string): Promise<boolean> {
  const { rows } = await client.query<{ found: string | null }>('SELECT to_regclass($1)::text AS found', [
    table,
  ])
  return rows[0]!.found !== null
}

async function add(client: Asker, table: string, ids: string[]): Promise<void> {
  await client.query(
    `INSERT INTO ${table} ("userId") SELECT DISTINCT unnest($1::uuid[]) ON CONFLICT DO NOTHING`,
    [ids],
  )
}
