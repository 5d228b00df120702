import { router, shopper } from '../trpc.ts'
import { addToWishlist, readWishlist, removeFromWishlist } from './wishlist.ts'
import { wishlistAddInput, wishlistRemoveInput } from './wishlist.schema.ts'

export const wishlistRouter = router({
  list: shopper.query(({ ctx }) => readWishlist(ctx.house.db, ctx.viewer.id)),
  add: shopper.input(wishlistAddInput).mutation(({ ctx, input }) => addToWishlist(ctx, input)),
  remove: shopper
    .input(wishlistRemoveInput)
    .mutation(({ ctx, input }) => removeFromWishlist(ctx, input.productId)),
})
