import { randomUUID } from 'node:crypto'
import type { TRPCError } from '@trpc/server'
import type { Context } from './context.ts'

/** Names a failed call alike to its caller and in the log, also where it failed before there was a context. */
export function requestIdOf(error: TRPCError & { requestId?: string }, ctx: Context | undefined): string {
  error.requestId ??= ctx?.requestId ?? randomUUID()
  return error.requestId
}
