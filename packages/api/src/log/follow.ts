import type { SignedContext } from '../context.ts'
import type { ControlEvent, RoomEvent } from './log.schema.ts'
import { patiently } from './patiently.ts'
import { readEvents } from './read.ts'

const page = 100
const tooFarBehind = 500

interface Start {
  roomId: string
  /** Null starts at the head. */
  after: number | null
  signal: AbortSignal
}

/** Every event of a room after a cursor: first the past, then the present, without a seam. */
export async function* follow(ctx: SignedContext, start: Start): AsyncGenerator<RoomEvent | ControlEvent> {
  const { roomId, signal } = start
  using bell = ctx.house.bells.listen(`room:${roomId}`, signal) // before the first read, or a write in between goes unheard
  let cursor = start.after
  let greeted = false
  while (!signal.aborted) {
    const from = cursor
    const log = await patiently(ctx, signal, () =>
      readEvents(ctx, roomId, from ?? 0, from === null ? 0 : page),
    )
    if (!log) return
    if (from !== null && (from < 0 || from > log.head || log.head - from > tooFarBehind)) {
      yield control('log.reset', roomId, log.head)
      cursor = log.head
      continue
    }
    cursor = from ?? log.head
    for (const event of log.events) {
      yield event
      cursor = event.seq
    }
    if (log.events.length === page) continue
    if (!greeted) yield control('log.head', roomId, cursor)
    greeted = true
    while ((await bell.next()) === 'silent') yield control('log.head', roomId, cursor)
  }
}

function control(kind: ControlEvent['kind'], roomId: string, seq: number): ControlEvent {
  return { roomId, seq, kind, actorId: null, at: new Date().toISOString(), data: {} }
}
