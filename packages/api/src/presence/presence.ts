import { setTimeout as pause } from 'node:timers/promises'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { patiently } from '../log/patiently.ts'
import { visibleTo } from '../room/access.ts'
import type { Live, Person } from './presence.schema.ts'

const breath = 50

const personOf = ({ viewer: { id, name, kind } }: SignedContext): Person => ({ id, name, kind })

async function mayBeIn({ house, viewer }: SignedContext, roomId: string): Promise<boolean> {
  const rows = await house.db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Room" r WHERE r.id = ${roomId}::uuid AND ${visibleTo(viewer)}`
  return rows.length > 0
}

export async function setTyping(ctx: SignedContext, roomId: string, isTyping: boolean): Promise<void> {
  if (!(await mayBeIn(ctx, roomId))) throw new Refusal('NOT_FOUND')
  ctx.house.live.setTyping(roomId, personOf(ctx), isTyping)
}

/** Who has sent it types it no longer. */
export function stopTyping(ctx: SignedContext, roomId: string): void {
  ctx.house.live.setTyping(roomId, personOf(ctx), false)
}

/** Presence and typing in a room; to listen is to be present. */
export async function* followLive(
  ctx: SignedContext,
  roomId: string,
  signal: AbortSignal,
): AsyncGenerator<Live> {
  const { live, bells } = ctx.house
  using bell = bells.listen(`live:${roomId}`, signal)
  const person = personOf(ctx)
  if (!(await mayBeIn(ctx, roomId))) throw new Refusal('NOT_FOUND')
  live.enter(roomId, person)
  try {
    while (!signal.aborted) {
      yield live.read(roomId)
      await bell.next()
      await pause(breath, null, { signal }).catch(() => null) // many changes of a moment are one line
      const may = await patiently(ctx, signal, () => mayBeIn(ctx, roomId)) // while nobody knows, nothing is told
      if (may === false) throw new Refusal('NOT_FOUND')
    }
  } finally {
    live.leave(roomId, person)
  }
}
