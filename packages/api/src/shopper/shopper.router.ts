import { router, staff } from '../trpc.ts'
import { streamShopper } from './follow-shopper.ts'
import { readShopper } from './shopper.ts'
import { shopperInput } from './shopper.schema.ts'

export const shopperRouter = router({
  get: staff.input(shopperInput).query(({ ctx, input }) => readShopper(ctx, input.roomId)),
  live: staff
    .input(shopperInput)
    .subscription(({ ctx, input, signal }) => streamShopper(ctx, input.roomId, signal!)),
})
