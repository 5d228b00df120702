import type { TRPCError } from '@trpc/server'
import { pino } from 'pino'

/** Structured lines without secrets: no token, no message text, no e-mail. */
export function openLog(level: 'info' | 'warn' | 'silent') {
  const lines = pino({ level, redact: ['req.headers.cookie', 'req.headers.authorization'] })
  return {
    info: (message: string, about: object = {}) => lines.info(about, message),
    warn: (message: string, error: unknown) => lines.warn({ error: briefly(error) }, message),
    /** An error's own text may quote what was sent, so only our faults are written, and without it. */
    failure(error: TRPCError, procedure: string | undefined, requestId: string | undefined) {
      if (error.code !== 'INTERNAL_SERVER_ERROR') return
      lines.error({ procedure, requestId, error: briefly(error.cause ?? error) }, 'a call failed')
    },
  }
}

export type Log = ReturnType<typeof openLog>

function briefly(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code } = error as { code?: unknown }
  const where = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
  return { name: error.name, code, where }
}
