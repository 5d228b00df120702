import { tracked } from '@trpc/server'
import type { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { placeOf, readEpoch, trackedId } from '../log/epoch.ts'
import { follow } from '../log/follow.ts'
import { paced } from '../log/paced.ts'
import { readEvents } from '../log/read.ts'
import { followLive, setTyping } from '../presence/presence.ts'
import type { eventsInput, sinceInput, typingInput } from './room.schema.ts'

/** The log from a cursor on, for ever; only tracked lines, or the client would lose its place. */
export async function* streamEvents(
  ctx: SignedContext,
  input: z.infer<typeof eventsInput>,
  signal: AbortSignal,
) {
  const { roomId, after, lastEventId } = input
  const from = lastEventId
    ? placeOf(lastEventId)
    : { epoch: await readEpoch(ctx.house.db), seq: after ?? null }
  let { epoch } = from
  for await (const event of paced(ctx, signal, follow(ctx, { roomId, epoch, after: from.seq, signal }))) {
    if (event.kind === 'log.reset') epoch = event.data.epoch
    yield tracked(trackedId(epoch, event.seq), event)
    if (event.kind === 'message.sent') ctx.house.live.deliver(roomId, ctx.viewer.id, event.seq)
  }
}

/** The same log a page at a time, for those who can only ask. */
export function pollEvents(ctx: SignedContext, { roomId, after, limit }: z.infer<typeof sinceInput>) {
  return readEvents(ctx, roomId, after, limit)
}

export function streamLive(ctx: SignedContext, roomId: string, signal: AbortSignal) {
  return paced(ctx, signal, followLive(ctx, roomId, signal))
}

export function type(ctx: SignedContext, { roomId, isTyping }: z.infer<typeof typingInput>) {
  return setTyping(ctx, roomId, isTyping)
}
