import type { Client } from 'pg'

/** Thousands of rows in one parameter; columns that no row has keep their defaults. */
export async function insertRows(client: Client, table: string, rows: object[]): Promise<void> {
  if (rows.length === 0) return
  const names = new Set<string>()
  for (const row of rows) for (const name in row) names.add(name)
  const columns = [...names].map((name) => `"${name}"`).join(', ')
  await client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::"${table}", $1)`,
    [JSON.stringify(rows)],
  )
}
