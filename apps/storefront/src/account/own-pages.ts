/** The pages that are a shopper's own, by the word for each. */
export const ownPages = [
  ['/orders', 'orders'],
  ['/wishlist', 'wishlist'],
  ['/profile', 'profile'],
] as const
