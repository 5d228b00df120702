import type { Client } from 'pg'

/** Who was erased, as far as this database knows; nobody, where it is too old or too empty to know. */
export async function readErased(client: Client): Promise<string[]> {
  const { rows: tables } = await client.query(`SELECT to_regclass('"Erasure"') AS found`)
  if (!tables[0].found) return []
  const { rows } = await client.query<{ id: string }>(
    `SELECT "userId" AS id FROM "Erasure" ORDER BY at, "userId"`,
  )
  return rows.map(({ id }) => id)
}

/** Those of them whom a backup has brought back are erased again by the next server that starts. */
export async function keepErased(client: Client, ids: string[]): Promise<void> {
  await client.query(
    `INSERT INTO "Erasure" ("userId") SELECT DISTINCT unnest($1::uuid[]) ON CONFLICT DO NOTHING`,
    [ids],
  )
}
