import { TRPCError } from '@trpc/server'
import type { z } from 'zod'

/** Where a page ended: the sort values of its last row, opaque to whoever carries it. */
export function encodeKeyset(values: unknown): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

export function decodeKeyset<T>(cursor: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    throw new TRPCError({
      code: 'BAD_REQUEST',
      message: 'This cursor is not one of ours. Start from the first page.',
    })
  }
}
