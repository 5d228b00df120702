import { router, shopper } from '../trpc.ts'
import { addToCart } from './add.ts'
import { readCart, removeItem, setQuantity } from './cart.ts'
import { cartAddInput, cartQuantityInput, cartRemoveInput } from './cart.schema.ts'

export const cartRouter = router({
  get: shopper.query(({ ctx }) => readCart(ctx.house.db, ctx.viewer.id)),
  add: shopper.input(cartAddInput).mutation(({ ctx, input }) => addToCart(ctx, input)),
  setQuantity: shopper.input(cartQuantityInput).mutation(({ ctx, input }) => setQuantity(ctx, input)),
  remove: shopper.input(cartRemoveInput).mutation(({ ctx, input }) => removeItem(ctx, input.itemId)),
})
