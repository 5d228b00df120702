import type { Context } from '../context.ts'
import { limited } from './limits.ts'
import { networkOf } from './network.ts'

/** Takes what a call needs of its limits, or refuses it. What it answers wants to know how the call ended. */
export async function within(ctx: Context, path: string, readInput: () => Promise<unknown>) {
  const countsOf = limited[path]
  if (!countsOf) return null
  const sent = await readInput().catch(() => null) // none, or not readable: whoever needs it says so
  const counts = countsOf({
    viewer: ctx.viewer,
    get from() {
      return networkOf(ctx.ip)
    },
    input: typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {},
  })
  if (counts.length === 0) return null
  const end = await ctx.house.limits.take(counts)
  return (ok: boolean) =>
    end(ok).catch((error: unknown) => ctx.house.warn('a limit was not given back; it ends by itself', error))
}
