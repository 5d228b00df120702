import { setTimeout as pause } from 'node:timers/promises'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import type { ControlEvent, RoomEvent } from './log.schema.ts'
import { readEvents, type LogPage } from './read.ts'

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
  const bell = ctx.house.bells.listen(`room:${roomId}`, signal) // before the first read, or a write in between goes unheard
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

/** Trouble with the database never ends a subscription: it waits, and reads again. */
async function patiently(
  ctx: SignedContext,
  signal: AbortSignal,
  read: () => Promise<LogPage>,
): Promise<LogPage | null> {
  for (let tries = 0; !signal.aborted; tries++) {
    try {
      return await read()
    } catch (error) {
      if (error instanceof Refusal) throw error
      ctx.house.warn('the log could not be read; trying again', error)
      await pause(Math.random() * Math.min(5_000, 200 * 2 ** tries), null, { signal }).catch(() => null)
    }
  }
  return null
}

function control(kind: ControlEvent['kind'], roomId: string, seq: number): ControlEvent {
  return { roomId, seq, kind, actorId: null, at: new Date().toISOString(), data: {} }
}
