import type { MigrationList } from '@prisma/schema-engine-wasm'
import type { Pool } from 'pg'
import { takeErasedBack } from '../backup/erased.ts'
import { enter } from '../gate.ts'
import { SchemaAdapter } from './adapter.ts'
import { everything, openEngine } from './engine.ts'
import { findMigrations, namesOf, readMigrations } from './folder.ts'

/** Names of the migrations that the database does not have yet. */
export async function pending(url: string, folder = findMigrations()): Promise<string[]> {
  await using adapter = SchemaAdapter.open(url, enter)
  return await missing(adapter.pool, readMigrations(folder))
}

/** Brings the database up to date, and answers with the names of what it applied. Any number may call it at once. */
export async function migrate(url: string, folder = findMigrations(), last?: string): Promise<string[]> {
  await using adapter = SchemaAdapter.open(url, enter)
  return await bringUp(adapter, readMigrations(folder), last)
}

/** The same for whoever has shut the gate and restores. */
export async function migrateRestored(url: string, last?: string): Promise<string[]> {
  await using adapter = SchemaAdapter.open(url)
  return await bringUp(adapter, readMigrations(findMigrations()), last)
}

async function bringUp(adapter: SchemaAdapter, all: MigrationList, last?: string): Promise<string[]> {
  await refuseOld(adapter.pool)
  const list = last === undefined ? all : upTo(last, all)
  const applied: string[] = []
  for (;;) {
    const name = await applyNext(adapter, list)
    if (name === null) return applied
    applied.push(name)
  }
}

const OLDEST = 15

/** Any number will do, as long as nobody else takes the same. */
const LOCK = 3_825_274

/** One migration, and the record that it was applied, in one transaction: a kill leaves both or neither. */
async function applyNext(adapter: SchemaAdapter, list: MigrationList): Promise<string | null> {
  const { pool } = adapter
  let name: string | undefined
  await pool.query('BEGIN')
  try {
    // The transaction's and not the connection's, which the engine gives back with its own.
    await pool.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    name = (await missing(pool, list))[0]
    if (name) await applyUpTo(name, adapter, list)
    await takeErasedBack(pool)
    await pool.query('COMMIT')
    return name ?? null
  } catch (error) {
    await pool.query('ROLLBACK')
    if (!name) throw error
    const reason = (adapter.failure ?? (error as Error)).message.split('\n')[0]
    throw new Error(`Migration ${name} failed, and nothing of it was kept: ${reason}`, { cause: error })
  }
}

async function applyUpTo(name: string, adapter: SchemaAdapter, list: MigrationList): Promise<void> {
  const engine = await openEngine(adapter)
  try {
    await engine.applyMigrations({ migrationsList: upTo(name, list), filters: everything })
  } finally {
    engine.free()
  }
  // The engine keeps a lock of its own on the connection: whoever comes next would wait for it with ours in hand.
  await adapter.pool.query('SELECT pg_advisory_unlock_all()')
}

function upTo(last: string, list: MigrationList): MigrationList {
  return {
    ...list,
    migrationDirectories: list.migrationDirectories.filter(({ path }) => path <= last),
  }
}

async function missing(pool: Pool, list: MigrationList): Promise<string[]> {
  const { rows: tables } = await pool.query(`SELECT to_regclass('_prisma_migrations') AS found`)
  if (!tables[0].found) return namesOf(list)
  const { rows } = await pool.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const applied = new Set(rows.map((row) => row.migration_name))
  return namesOf(list).filter((name) => !applied.has(name))
}

async function refuseOld(pool: Pool): Promise<void> {
  const { rows } = await pool.query('SHOW server_version_num')
  const major = Math.floor(Number(rows[0].server_version_num) / 10_000)
  if (major < OLDEST) throw new Error(`Etalase needs PostgreSQL ${OLDEST} or newer; this server is ${major}.`)
}
