import { setTimeout as pause } from 'node:timers/promises'
import type { SignedContext } from '../context.ts'
import type { Wake } from '../log/bells.ts'
import { paced } from '../log/paced.ts'
import { visibleTo } from '../room/access.ts'
import type { InboxTyping } from './inbox.schema.ts'

const breath = 80

export function streamTyping(ctx: SignedContext, signal: AbortSignal) {
  return paced(ctx, signal, followTyping(ctx, signal))
}

/** Who types in the rooms of this viewer's list, other than the viewer; each line is the whole of it. */
async function* followTyping(ctx: SignedContext, signal: AbortSignal): AsyncGenerator<InboxTyping> {
  using bell = ctx.house.bells.listen('typing', signal)
  let told = ''
  let wake: Wake = 'silent'
  while (!signal.aborted) {
    const typing = await readTyping(ctx)
    const state = JSON.stringify(typing)
    if (state !== told || wake === 'silent') yield typing // in silence it says that it is still there
    told = state
    wake = await bell.next()
    if (wake === 'rung') await pause(breath, null, { signal }).catch(() => null) // many changes of a moment are one line
  }
}

async function readTyping({ house, viewer }: SignedContext): Promise<InboxTyping> {
  const typing = house.live.typing().flatMap(([roomId, people]) => {
    const names = people.filter((person) => person.id !== viewer.id).map((person) => person.name)
    return names.length > 0 ? [{ roomId, names }] : []
  })
  if (typing.length === 0) return { rooms: [] }
  try {
    const ids = typing.map((room) => room.roomId)
    const rows = await house.db.$queryRaw<{ id: string }[]>`
      SELECT r.id FROM "Room" r WHERE r.id = ANY(${ids}::uuid[]) AND ${visibleTo(viewer)}`
    const visible = new Set(rows.map((row) => row.id))
    return { rooms: typing.filter((room) => visible.has(room.roomId)) }
  } catch (error) {
    house.warn('who types could not be read', error)
    return { rooms: [] } // nobody's typing is told to whom it may not be known
  }
}
