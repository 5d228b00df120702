import { appRouter } from '@etalase/api'
import type { TRPCError } from '@trpc/server'
import { pino, type DestinationStream } from 'pino'

/** Structured lines without secrets: no token, no password, no message text, no e-mail. */
export function openLog(level: 'info' | 'warn' | 'silent', out?: DestinationStream) {
  const lines = pino({ level }, out)
  return {
    info: (message: string) => lines.info(message),
    warn: (message: string, error: unknown, requestId?: string) =>
      lines.warn({ requestId, error: briefly(error) }, message),
    /** An error's own text may quote what was sent, so only our faults are written, and without it. */
    failure(error: TRPCError, path: string | undefined, requestId: string) {
      if (error.code !== 'INTERNAL_SERVER_ERROR') return
      const procedure = path && path in appRouter._def.procedures ? path : 'none of ours'
      lines.error({ procedure, requestId, error: briefly(error.cause ?? error) }, 'a call failed')
    },
    /** Node itself would print all of the error before it ends the process. */
    crash: (error: unknown) => lines.fatal({ error: briefly(error) }, 'the server ends: nobody caught this'),
  }
}

export type Log = ReturnType<typeof openLog>

function briefly(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code } = error as { code?: unknown }
  return { name: wordOf(error.name), code: wordOf(code), where: framesOf(error) }
}

/** What is longer than a word may quote anything. */
function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.-]{1,40}$/.test(value) ? value : undefined
}

/** The end of a stack: above it stands the error's text, which may have lines that look like a frame. */
function framesOf({ stack = '', message }: Error): string[] {
  const told = stack.indexOf(message)
  const lines = stack.slice(told < 0 ? 0 : told + message.length).split('\n')
  const begin = lines.findLastIndex((line) => !line.startsWith('    at ')) + 1
  return lines.slice(begin, begin + 6)
}
