import { pending, type Db } from '@etalase/db'

export interface Health {
  ok: boolean
  why: string[]
}

const databaseMs = 500

/** Ready to serve: the database answers in time, has the schema this build wants, and nothing speaks against it here. */
export async function readiness(db: Db, databaseUrl: string, here: string[]): Promise<Health> {
  const why = [...here]
  if (!(await inTime(db.$queryRaw`SELECT 1`))) why.push('database')
  else if (!(await inTime(upToDate(databaseUrl)))) why.push('schema: run npm run migrate')
  return { ok: why.length === 0, why }
}

let current = false

/** Once the schema is there it stays: asked until yes. */
async function upToDate(databaseUrl: string): Promise<void> {
  if (current) return
  const missing = await pending(databaseUrl)
  if (missing.length > 0) throw new Error('behind')
  current = true
}

async function inTime(work: PromiseLike<unknown>): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), databaseMs).unref())
  return Promise.race([
    Promise.resolve(work).then(
      () => true,
      () => false,
    ),
    late,
  ])
}
