import { Prisma } from '@etalase/db'
import { TRPCError } from '@trpc/server'
import { Refusal } from '../errors.ts'

const waitedTooLong = new Set(['55P03', '57014', '40P01', '40001'])
/** Prisma's own: a transaction found no connection in time, or was too long about it. */
const outOfTime = 'P2028'
const away = /^(08|57P|53)|ECONN|ENOENT|EPIPE|ETIMEDOUT|timeout exceeded|read timeout|terminated/

/** PostgreSQL's own code of an error, wherever Prisma put it. */
function sqlState(error: unknown): string | null {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return '23505'
  for (let e: unknown = error; e && typeof e === 'object'; e = inner(e)) {
    const { originalCode, code } = e as { originalCode?: unknown; code?: unknown }
    const state = originalCode ?? code
    if (typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state) && !state.startsWith('P2')) return state
  }
  return null
}

function inner(error: object): unknown {
  const { meta, cause, driverAdapterError } = error as Record<string, unknown>
  return driverAdapterError ?? meta ?? cause
}

export function isRepeat(error: unknown): boolean {
  return sqlState(error) === '23505'
}

/** Whether it may go better in a moment: somebody held what was needed, or it took too long. */
export function isBusy(error: unknown): boolean {
  const isOutOfTime = error instanceof Prisma.PrismaClientKnownRequestError && error.code === outOfTime
  return isOutOfTime || waitedTooLong.has(sqlState(error) ?? '')
}

/** What a person can be told when the database is busy or away; null for every other error. */
export function databaseTrouble(error: unknown): TRPCError | null {
  if (error instanceof TRPCError || !(error instanceof Error)) return null
  if (isBusy(error)) return new Refusal('BUSY')
  const state = sqlState(error)
  if (away.test(state ?? error.message)) return new Refusal('UNAVAILABLE')
  return null
}
