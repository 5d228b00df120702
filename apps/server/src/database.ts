import { migrate, connect } from '@etalase/db'
import { startEmbedded } from '@etalase/db/embedded'
import { resetEmbedded } from '@etalase/db/embedded/reset'
import { isEmpty, seedDemo } from '@etalase/db/seed'
import type { Env } from './env.ts'
import type { Options } from './options.ts'

export interface Database {
  url: string
  name: string
  stop(): Promise<void>
}

/** The database that was asked for: somebody's PostgreSQL, or our own in the data folder. */
export async function openDatabase(env: Env, options: Options, onExit: () => void): Promise<Database> {
  if (options.reset && env.DATABASE_URL) {
    throw new Error('--reset is for the embedded database. For DATABASE_URL run: npm run db:reset -- --yes')
  }
  if (options.reset) await resetEmbedded(env.DATA_DIR)
  const database = env.DATABASE_URL
    ? { url: env.DATABASE_URL, name: 'the one of DATABASE_URL', stop: async () => undefined }
    : { ...(await embedded(env.DATA_DIR, onExit)), name: `embedded PostgreSQL in ${env.DATA_DIR}` }
  if (!env.DATABASE_URL || options.migrate || options.demo) await migrate(database.url)
  return database
}

async function embedded(dataDir: string, onExit: () => void) {
  const server = await startEmbedded({ dataDir, onExit })
  return { url: server.url, stop: () => server.stop() }
}

export async function seedWhenEmpty(url: string, filesDir: string): Promise<boolean> {
  const db = connect(url, 2)
  try {
    if (!(await isEmpty(db))) return false
    await seedDemo(db, { filesDir })
    return true
  } finally {
    await db.$disconnect()
  }
}
