import { auditRouter } from './audit/audit.router.ts'
import { cartRouter } from './cart/cart.router.ts'
import { inboxRouter } from './inbox/inbox.router.ts'
import { messageRouter } from './message/message.router.ts'
import { orderRouter } from './order/order.router.ts'
import { privacyRouter } from './privacy/privacy.router.ts'
import { productRouter } from './product/product.router.ts'
import { roomRouter } from './room/room.router.ts'
import { sessionRouter } from './session/session.router.ts'
import { shopperRouter } from './shopper/shopper.router.ts'
import { staffRouter } from './staff/staff.router.ts'
import { createCaller, router } from './trpc.ts'
import { wishlistRouter } from './wishlist/wishlist.router.ts'

export const appRouter = router({
  session: sessionRouter,
  room: roomRouter,
  message: messageRouter,
  inbox: inboxRouter,
  shopper: shopperRouter,
  staff: staffRouter,
  audit: auditRouter,
  product: productRouter,
  cart: cartRouter,
  wishlist: wishlistRouter,
  order: orderRouter,
  privacy: privacyRouter,
})

export type AppRouter = typeof appRouter

export const callerOf = createCaller(appRouter)
