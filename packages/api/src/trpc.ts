import { initTRPC, type TRPCError } from '@trpc/server'
import type { Context, SignedContext } from './context.ts'
import { databaseTrouble } from './log/trouble.ts'
import { Refusal, type Reason } from './errors.ts'
import { within } from './limits/within.ts'
import { requestIdOf } from './request-id.ts'

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter({ shape, error, ctx }) {
    const refusal: Reason | null = error instanceof Refusal ? error.reason : null
    const retryAfterMs = error instanceof Refusal ? error.retryAfterMs : null
    const fields = error.code === 'BAD_REQUEST' ? fieldErrors(error.cause) : null
    return {
      ...shape,
      message: sentence(error),
      // The path is whatever was typed.
      data: {
        ...shape.data,
        path: undefined,
        refusal,
        fields,
        retryAfterMs,
        requestId: requestIdOf(error, ctx),
      },
    }
  },
  sse: {
    maxDurationMs: 15 * 60_000,
    ping: { enabled: true, intervalMs: 15_000 },
    client: { reconnectAfterInactivityMs: 40_000 },
  },
})

/** tRPC's own words for these quote what was sent, and those of a fault may carry a query or a secret. */
const sentences: Partial<Record<TRPCError['code'], string>> = {
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side. Try again in a moment.',
  PARSE_ERROR: 'What was sent cannot be read. Send JSON in the form that is asked for.',
  NOT_FOUND: 'There is no such procedure.',
  METHOD_NOT_SUPPORTED: 'Send queries by GET and mutations by POST.',
  UNSUPPORTED_MEDIA_TYPE: 'Send application/json.',
}

function sentence(error: TRPCError): string {
  if (error instanceof Refusal) return error.message
  if (fieldErrors(error.cause)) return 'Some of what was sent is not in the expected form. See data.fields.'
  const quotes = error.cause instanceof Error && error.cause.message === error.message
  return sentences[quotes && error.code === 'BAD_REQUEST' ? 'PARSE_ERROR' : error.code] ?? error.message
}

interface Issue {
  path: PropertyKey[]
  message: string
}

function fieldErrors(cause: unknown): Record<string, string> | null {
  if (!(cause instanceof Error) || !('issues' in cause)) return null
  const issues = cause.issues as Issue[]
  return Object.fromEntries(issues.map((issue) => [issue.path.map(String).join('.'), issue.message]))
}

const calm = t.procedure.use(async ({ next }) => {
  const result = await next()
  const trouble = result.ok ? null : databaseTrouble(result.error.cause ?? result.error)
  if (trouble) throw trouble
  return result
})

export const router = t.router
export const createCaller = t.createCallerFactory

/** On a socket only so many calls run at a time; how many are followed is counted where they are. */
const inTurn = calm.use(async ({ ctx, type, next }) => {
  const end = type === 'subscription' ? null : await ctx.outlet?.turn()
  const result = await next()
  end?.()
  return result
})

/** Each call by itself, on both doors: of a batch of ten each one counts. */
export const anyone = inTurn.use(async ({ ctx, path, getRawInput, next }) => {
  const end = await within(ctx, path, getRawInput)
  const result = await next()
  await end?.(result.ok)
  return result
})

export const signedIn = anyone.use(({ ctx, next }) => {
  if (!ctx.viewer) throw new Refusal('NOT_SIGNED_IN')
  const signed: SignedContext = { ...ctx, viewer: ctx.viewer }
  return next({ ctx: signed })
})

export const shopper = signedIn.use(({ ctx, next }) => {
  if (ctx.app !== 'shop') throw new Refusal('NOT_ALLOWED')
  return next()
})

export const staff = signedIn.use(({ ctx, next }) => {
  if (ctx.app !== 'desk') throw new Refusal('NOT_ALLOWED')
  return next()
})

export const admin = staff.use(({ ctx, next }) => {
  if (ctx.viewer.kind !== 'ADMIN') throw new Refusal('NOT_ALLOWED')
  return next()
})
