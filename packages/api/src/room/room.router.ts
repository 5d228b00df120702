import { tracked } from '@trpc/server'
// Names the type that `tracked` returns; without it the router's declaration cannot be written (TS2883).
import type {} from '@trpc/server/unstable-core-do-not-import'
import { cursorOf, readEpoch, trackedId } from '../log/epoch.ts'
import { follow } from '../log/follow.ts'
import type { ControlEvent, RoomEvent } from '../log/log.schema.ts'
import { readEvents } from '../log/read.ts'
import { paced } from '../log/paced.ts'
import { followLive, setTyping } from '../presence/presence.ts'
import { router, shopper, signedIn, staff } from '../trpc.ts'
import { markRead } from './read-mark.ts'
import { assign, setHandler, setPriority, setStatus } from './room.ts'
import * as schema from './room.schema.ts'
import { readHistory, readOwnRooms, readSnapshot } from './snapshot.ts'
import { startRoom } from './start.ts'

export const roomRouter = router({
  start: shopper.input(schema.startInput).mutation(({ ctx, input }) => startRoom(ctx, input)),
  mine: shopper.query(({ ctx }) => readOwnRooms(ctx)),
  get: signedIn.input(schema.roomInput).query(({ ctx, input }) => readSnapshot(ctx, input.roomId)),
  history: signedIn.input(schema.historyInput).query(({ ctx, input }) => readHistory(ctx, input)),
  since: signedIn
    .input(schema.sinceInput)
    .query(({ ctx, input }) => readEvents(ctx, input.roomId, input.after, input.limit)),
  events: signedIn.input(schema.eventsInput).subscription(async function* ({ ctx, input, signal }) {
    const { roomId, after, lastEventId } = input
    const epoch = await readEpoch(ctx.house.db)
    const cursor = lastEventId ? cursorOf(epoch, lastEventId) : (after ?? null)
    for await (const event of paced(ctx, signal!, follow(ctx, { roomId, after: cursor, signal: signal! }))) {
      yield tracked(trackedId(epoch, event.seq), event as RoomEvent | ControlEvent)
    }
  }),
  live: signedIn.input(schema.roomInput).subscription(async function* ({ ctx, input, signal }) {
    yield* paced(ctx, signal!, followLive(ctx, input.roomId, signal!))
  }),
  setTyping: signedIn
    .input(schema.typingInput)
    .mutation(({ ctx, input }) => setTyping(ctx, input.roomId, input.isTyping)),
  markRead: signedIn.input(schema.markReadInput).mutation(({ ctx, input }) => markRead(ctx, input)),
  setStatus: staff.input(schema.setStatusInput).mutation(({ ctx, input }) => setStatus(ctx, input)),
  setPriority: staff.input(schema.setPriorityInput).mutation(({ ctx, input }) => setPriority(ctx, input)),
  assign: staff.input(schema.assignInput).mutation(({ ctx, input }) => assign(ctx, input)),
  setHandler: staff.input(schema.setHandlerInput).mutation(({ ctx, input }) => setHandler(ctx, input)),
})
