import { join, resolve } from 'node:path'
import { startEmbedded } from '../embedded/embedded.ts'
import { AlreadyRunning } from '../embedded/lock.ts'
import { runningEmbedded } from '../embedded/running.ts'

export const ENVIRONMENT_HELP = `Environment
  DATABASE_URL  a PostgreSQL of your own, such as postgresql://user:password@localhost:5432/etalase
  DATA_DIR      else: the folder of the embedded database (default .data)`

export function dataDir(): string {
  return resolve(process.env['DATA_DIR'] || join(import.meta.dirname, '../../.data'))
}

/** The database that the server would use. */
export async function openDatabase(): Promise<{ url: string } & AsyncDisposable> {
  const url = process.env['DATABASE_URL']
  if (!url) return startEmbedded({ dataDir: dataDir(), log: console.log })
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Error(
      'DATABASE_URL must be a PostgreSQL address, such as postgresql://user:password@localhost:5432/etalase',
    )
  }
  return { url, [Symbol.asyncDispose]: async () => {} }
}

/** The same, also while the server runs on it: for those who only read. */
export async function openToRead(): Promise<{ url: string } & AsyncDisposable> {
  try {
    return await openDatabase()
  } catch (error) {
    const url = error instanceof AlreadyRunning && runningEmbedded(dataDir())
    if (!url) throw error
    return { url, [Symbol.asyncDispose]: async () => {} }
  }
}
