import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'

/** Hands on one item at a time, no faster than whoever reads can take it, and only so many streams at once. */
export async function* paced<T>(
  ctx: Context,
  signal: AbortSignal,
  items: AsyncIterable<T>,
): AsyncGenerator<T, void> {
  const { outlet } = ctx
  const close = outlet?.open()
  if (outlet && !close) throw new Refusal('TOO_MANY')
  try {
    for await (const item of items) {
      await outlet?.ready(signal)
      if (signal.aborted) return
      yield item
    }
  } finally {
    close?.()
  }
}
