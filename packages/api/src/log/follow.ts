import type { SignedContext } from '../context.ts'
import type { ControlEvent, RoomEvent } from './log.schema.ts'
import { patiently } from './patiently.ts'
import { readEvents } from './read.ts'

const page = 100
const tooFarBehind = 500

interface Start {
  roomId: string
  /** Of which epoch the cursor is, where that is known. */
  epoch?: string | undefined
  /** Null starts at the head. */
  after: number | null
  signal: AbortSignal
}

/** Every event of a room after a cursor: first the past, then the present, without a seam. */
export async function* follow(ctx: SignedContext, start: Start): AsyncGenerator<RoomEvent | ControlEvent> {
  const { roomId, signal } = start
  using bell = ctx.house.bells.listen(`room:${roomId}`, signal) // before the first read, or a write in between goes unheard
  let { epoch, after: cursor } = start
  let greeted = false
  while (!signal.aborted) {
    const from = cursor
    const log = await patiently(ctx, signal, () =>
      readEvents(ctx, roomId, from ?? 0, from === null ? 0 : page),
    )
    if (!log) return
    const isOther = epoch !== undefined && epoch !== log.epoch
    epoch = log.epoch
    if (from !== null && (isOther || from < 0 || from > log.head || log.head - from > tooFarBehind)) {
      yield { ...control('log.reset', roomId, log.head), data: { epoch } }
      cursor = log.head
      continue
    }
    cursor = from ?? log.head
    const last = log.events.at(-1)?.seq ?? log.head
    // Taken out one by one: while it waits below, a generator holds on to what it has read.
    for (let event; (event = log.events.shift()); cursor = event.seq) yield event
    if (last < log.head) continue
    if (!greeted) yield control('log.head', roomId, cursor)
    greeted = true
    while ((await bell.next()) === 'silent') yield control('log.head', roomId, cursor)
  }
}

function control<Kind extends ControlEvent['kind']>(kind: Kind, roomId: string, seq: number) {
  return { roomId, seq, kind, actorId: null, at: new Date().toISOString(), data: {} }
}
