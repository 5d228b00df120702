import type { Client } from 'pg'

export interface Table {
  name: string
  columns: { name: string; type: string }[]
}

/** Every table of ours with its columns; what Prisma notes of migrations stands at the head of a backup instead. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT c.relname AS name, json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    GROUP BY 1 ORDER BY 1`)
  return rows
}

export async function migrationsOf(client: Client): Promise<string[]> {
  const { rows: tables } = await client.query(`SELECT to_regclass('_prisma_migrations') AS found`)
  if (!tables[0].found) return []
  const { rows } = await client.query<{ name: string }>(`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`)
  return rows.map(({ name }) => name)
}

/** A database that was only migrated holds the epoch of its log and nothing else. */
export async function isBlank(client: Client): Promise<boolean> {
  for (const { name } of await tablesOf(client)) {
    if (name === 'LogEpoch') continue
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`)
    if (rowCount) return false
  }
  return true
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
