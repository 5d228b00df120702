import type { Client } from 'pg'
import { shut } from '../gate.ts'

const nothing = async () => {}

/**
 * Throws away everything in a database that nobody else uses, or can begin to use before this connection ends. What is
 * to be done `together` with it is done, or neither is.
 */
export async function empty(client: Client, together: () => Promise<void> = nothing): Promise<void> {
  const others = await shut(client)
  if (others)
    throw new Error(`${others} other connections use this database. Stop what is running on it first.`)
  await client.query('BEGIN')
  await together()
  await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; COMMIT')
}
