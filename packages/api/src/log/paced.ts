import type { Context } from '../context.ts'

/** Hands on one item at a time, and no faster than whoever reads can take it. */
export async function* paced<T>(ctx: Context, signal: AbortSignal, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    await ctx.outlet?.ready(signal)
    if (signal.aborted) return
    yield item
  }
}
