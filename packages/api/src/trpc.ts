import { initTRPC, type TRPCError } from '@trpc/server'
import type { Context, SignedContext } from './context.ts'
import { databaseTrouble } from './log/trouble.ts'
import { Refusal, type Reason } from './errors.ts'

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter({ shape, error, ctx }) {
    const refusal: Reason | null = error instanceof Refusal ? error.reason : null
    const fields = error.code === 'BAD_REQUEST' ? fieldErrors(error.cause) : null
    return {
      ...shape,
      message: sentence(error),
      data: { ...shape.data, refusal, fields, requestId: ctx?.requestId ?? null },
    }
  },
  sse: {
    maxDurationMs: 15 * 60_000,
    ping: { enabled: true, intervalMs: 15_000 },
    client: { reconnectAfterInactivityMs: 40_000 },
  },
})

/** Only what we wrote ourselves is said aloud: other errors may carry a query or a secret. */
function sentence(error: TRPCError): string {
  if (fieldErrors(error.cause)) return 'Some of what was sent is not in the expected form. See data.fields.'
  if (error.code === 'INTERNAL_SERVER_ERROR')
    return 'Something went wrong on our side. Try again in a moment.'
  return error.message
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

export const anyone = calm

export const signedIn = calm.use(({ ctx, next }) => {
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
