import type { Client } from 'pg'
import { shut } from '../gate.ts'

/** Throws away everything in a database that nobody else uses, or can begin to use before this connection ends. */
export async function empty(client: Client): Promise<void> {
  const others = await shut(client)
  if (others)
    throw new Error(`${others} other connections use this database. Stop what is running on it first.`)
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
}
