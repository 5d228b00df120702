import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { administer, databaseOf, siblingOf } from '../embedded/administer.ts'

export interface TestDatabase extends AsyncDisposable {
  url: string
}

/** A database of one's own with every table in it, and nothing in the tables. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return create(databaseOf(template()))
}

/** A database of one's own without any table. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return create('template0')
}

async function create(source: string): Promise<TestDatabase> {
  const name = `test_${randomUUID()}`
  await copy(source, name)
  return {
    url: siblingOf(template(), name),
    [Symbol.asyncDispose]: () => administer(template(), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  }
}

/** A template cannot be copied while somebody is connected to it, were it only a worker of PostgreSQL's own. */
async function copy(source: string, name: string, tries = 20): Promise<void> {
  try {
    await administer(template(), `CREATE DATABASE "${name}" TEMPLATE "${source}"`)
  } catch (error) {
    if ((error as { code?: string }).code !== OBJECT_IN_USE || tries === 0) throw error
    await sleep(50)
    await copy(source, name, tries - 1)
  }
}

const OBJECT_IN_USE = '55006'

/** Each of those who run at once has a server to itself. */
function template(): string {
  const templates = process.env['ETALASE_TEST_DATABASES']?.split(' ') ?? []
  const url = templates[Number(process.env['VITEST_POOL_ID'] ?? 0) % templates.length]
  if (!url)
    throw new Error('There is no database for tests. Run them from the root: npm test, or npx vitest.')
  return url
}
