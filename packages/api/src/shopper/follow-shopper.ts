import { setTimeout as pause } from 'node:timers/promises'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import type { Wake } from '../log/bells.ts'
import { paced } from '../log/paced.ts'
import { readShopper, shopperIn } from './shopper.ts'
import type { ShopperView } from './shopper.schema.ts'

const breath = 50

export function streamShopper(ctx: SignedContext, roomId: string, signal: AbortSignal) {
  return paced(ctx, signal, followShopper(ctx, roomId, signal))
}

/** The shopper of a room now, and again whenever something of theirs changes; it ends when the room is taken away. */
async function* followShopper(
  ctx: SignedContext,
  roomId: string,
  signal: AbortSignal,
): AsyncGenerator<ShopperView> {
  const shopperId = await shopperIn(ctx, roomId)
  // Before the first read, or a write in between goes unheard; the room's own bell tells of who may see it.
  const bell = ctx.house.bells.listen([`shopper:${shopperId}`, `room:${roomId}`], signal)
  let told = ''
  let wake: Wake = 'rung'
  while (!signal.aborted) {
    const view = await readPatiently(ctx, roomId, signal)
    if (!view) return
    if (view.id !== shopperId) return yield* followShopper(ctx, roomId, signal) // a guest has become an account
    const state = JSON.stringify(view)
    if (state !== told || wake === 'silent') yield view // in silence it says that it is still there
    told = state
    wake = await bell.next()
    if (wake === 'rung') await pause(breath, null, { signal }).catch(() => null) // many changes of a moment are one reading
  }
}

async function readPatiently(ctx: SignedContext, roomId: string, signal: AbortSignal) {
  while (!signal.aborted) {
    try {
      return await readShopper(ctx, roomId)
    } catch (error) {
      if (error instanceof Refusal) throw error
      ctx.house.warn('the shopper could not be read; trying again', error)
      await pause(500 + Math.random() * 1_000, null, { signal }).catch(() => null)
    }
  }
  return null
}
