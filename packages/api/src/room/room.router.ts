// Names the type that `tracked` returns; without it the router's declaration cannot be written (TS2883).
import type {} from '@trpc/server/unstable-core-do-not-import'
import { router, shopper, signedIn, staff } from '../trpc.ts'
import { markRead } from './read-mark.ts'
import { assign, setHandler, setPriority, setStatus } from './room.ts'
import * as schema from './room.schema.ts'
import { readHistory, readOwnRooms, readSnapshot } from './snapshot.ts'
import { startRoom } from './start.ts'
import { pollEvents, streamEvents, streamLive, type as setTyping } from './streams.ts'
import { undo } from './undo.ts'

export const roomRouter = router({
  start: shopper.input(schema.startInput).mutation(({ ctx, input }) => startRoom(ctx, input)),
  mine: shopper.query(({ ctx }) => readOwnRooms(ctx)),
  get: signedIn.input(schema.roomInput).query(({ ctx, input }) => readSnapshot(ctx, input.roomId)),
  history: signedIn.input(schema.historyInput).query(({ ctx, input }) => readHistory(ctx, input)),
  since: signedIn.input(schema.sinceInput).query(({ ctx, input }) => pollEvents(ctx, input)),
  events: signedIn
    .input(schema.eventsInput)
    .subscription(({ ctx, input, signal }) => streamEvents(ctx, input, signal!)),
  live: signedIn
    .input(schema.roomInput)
    .subscription(({ ctx, input, signal }) => streamLive(ctx, input.roomId, signal!)),
  setTyping: signedIn.input(schema.typingInput).mutation(({ ctx, input }) => setTyping(ctx, input)),
  markRead: signedIn.input(schema.markReadInput).mutation(({ ctx, input }) => markRead(ctx, input)),
  setStatus: staff.input(schema.setStatusInput).mutation(({ ctx, input }) => setStatus(ctx, input)),
  setPriority: staff.input(schema.setPriorityInput).mutation(({ ctx, input }) => setPriority(ctx, input)),
  assign: staff.input(schema.assignInput).mutation(({ ctx, input }) => assign(ctx, input)),
  setHandler: staff.input(schema.setHandlerInput).mutation(({ ctx, input }) => setHandler(ctx, input)),
  undo: staff.input(schema.undoInput).mutation(({ ctx, input }) => undo(ctx, input)),
})
