import { Client } from 'pg'

/** The same server, another database. */
export function siblingOf(url: string, database: string): string {
  const sibling = new URL(url)
  sibling.pathname = `/${database}`
  return sibling.href
}

export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

/** Runs a statement that cannot run inside the database it is about, such as CREATE DATABASE. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: siblingOf(url, 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
