import { router, shopper } from '../trpc.ts'
import { addToWishlist, listWishlist, removeFromWishlist } from './wishlist.ts'
import { wishlistAddInput, wishlistRemoveInput } from './wishlist.schema.ts'

export const wishlistRouter = router({
  list: shopper.query(({ ctx }) => listWishlist(ctx)),
  add: shopper.input(wishlistAddInput).mutation(({ ctx, input }) => addToWishlist(ctx, input)),
  remove: shopper
    .input(wishlistRemoveInput)
    .mutation(({ ctx, input }) => removeFromWishlist(ctx, input.productId)),
})
