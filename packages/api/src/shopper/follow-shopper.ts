import { setTimeout as pause } from 'node:timers/promises'
import type { SignedContext } from '../context.ts'
import type { Wake } from '../log/bells.ts'
import { paced } from '../log/paced.ts'
import { patiently } from '../log/patiently.ts'
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
  while (!signal.aborted) {
    const shopperId = await patiently(ctx, signal, () => shopperIn(ctx, roomId))
    if (!shopperId) return
    const over = new AbortController() // a guest may become an account, and nobody listens to the guest then
    try {
      yield* followOne(ctx, { roomId, shopperId }, AbortSignal.any([signal, over.signal]))
    } finally {
      over.abort()
    }
  }
}

interface Whose {
  roomId: string
  shopperId: string
}

/** As long as the room is this shopper's. */
async function* followOne(
  ctx: SignedContext,
  { roomId, shopperId }: Whose,
  signal: AbortSignal,
): AsyncGenerator<ShopperView> {
  const own = `shopper:${shopperId}`
  // Before the first read, or a write in between goes unheard; the room's own bell tells of who may see it.
  using bell = ctx.house.bells.listen([own, `room:${roomId}`], signal)
  const isTheirs = async () => (await patiently(ctx, signal, () => shopperIn(ctx, roomId))) === shopperId
  let told = ''
  let wake: Wake = 'rung'
  while (!signal.aborted) {
    const view = await patiently(ctx, signal, () => readShopper(ctx, roomId))
    if (view?.id !== shopperId) return
    const state = JSON.stringify(view)
    if (state !== told || wake === 'silent') yield view // in silence it says that it is still there
    told = state
    do {
      wake = await bell.next()
      if (wake === 'rung') await pause(breath, null, { signal }).catch(() => null) // many changes of a moment are one reading
    } while (wake === 'rung' && !bell.rang(own) && (await isTheirs()))
  }
}
