import { router, signedIn } from '../trpc.ts'
import { sendMessage } from './message.ts'
import { sendInput } from './message.schema.ts'

export const messageRouter = router({
  send: signedIn.input(sendInput).mutation(({ ctx, input }) => sendMessage(ctx, input)),
})
