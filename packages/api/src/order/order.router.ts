import { router, shopper } from '../trpc.ts'
import { readOrders, placeOrder } from './order.ts'
import { orderPlaceInput } from './order.schema.ts'

export const orderRouter = router({
  place: shopper.input(orderPlaceInput).mutation(({ ctx, input }) => placeOrder(ctx, input.clientId)),
  list: shopper.query(({ ctx }) => readOrders(ctx.house.db, ctx.viewer.id)),
})
