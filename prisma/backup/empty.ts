import type { Client } from 'pg'

/** Throws away everything in a database that nobody else uses. */
export async function empty(client: Client): Promise<void> {
  const { rowCount } = await client.query(`
    SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`)
  if (rowCount)
    throw new Error(`${rowCount} other connections use this database. Stop what is running on it first.`)
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
}
