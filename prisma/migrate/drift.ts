import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Pool } from 'pg'
import { SchemaAdapter } from './adapter.ts'
import { everything, openEngine } from './engine.ts'
import { findMigrations } from './folder.ts'
import { migrate } from './migrate.ts'

/** The SQL that leads from the migrations to schema.prisma: none when they agree. `scratch` is an empty database. */
export async function drift(scratch: string, folder = findMigrations()): Promise<string> {
  await migrate(scratch, folder)
  await using adapter = SchemaAdapter.open(scratch)
  const engine = await openEngine(adapter)
  const files = [
    { path: 'schema.prisma', content: readFileSync(join(dirname(folder), 'schema.prisma'), 'utf8') },
  ]
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', configDir: dirname(folder), files },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: everything,
  })
  engine.free()
  return withoutHandWritten(stdout ?? '', await handWrittenIndexes(adapter.pool))
}

/** Writes the next migration, and answers where it is, or null when schema.prisma asks for nothing new. */
export async function newMigration(
  name: string,
  scratch: string,
  folder = findMigrations(),
): Promise<string | null> {
  const sql = await drift(scratch, folder)
  if (sql === '') return null
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const file = join(folder, `${stamp}_${name}`, 'migration.sql')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, sql)
  return file
}

/** Prisma's schema cannot say these, so it would drop them as unknown; partial and computed indexes it leaves alone. */
async function handWrittenIndexes(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query(
    `SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexdef ~ ' INCLUDE \\(| NULLS NOT DISTINCT'`,
  )
  return rows.map((row: { indexname: string }) => row.indexname)
}

function withoutHandWritten(sql: string, indexes: string[]): string {
  const drops = indexes.map((index) => `-- DropIndex\nDROP INDEX "${index}";`)
  return sql
    .split('\n\n')
    .filter((part) => !drops.includes(part.trim()) && part.trim() !== '-- This is an empty migration.')
    .join('\n\n')
}
