export type { AppRouter } from './router.ts'
export type { Reason } from './errors.ts'
export type { RoomChange, RoomEvent, ControlEvent, EventData, EventKind } from './log/log.schema.ts'
export type { Viewer, SignedIn, UserKind } from './session/session.schema.ts'
export type {
  Message,
  MessageBody,
  MessageKind,
  ProductSnapshot,
  Receipt,
  SendInput,
} from './message/message.schema.ts'
export type { Channel, Handler, Member, Priority, Room, Status } from './room/room.schema.ts'
export type { HistoryPage, Snapshot } from './room/snapshot.schema.ts'
export type {
  InboxChange,
  InboxDay,
  InboxDays,
  InboxFilter,
  InboxRoom,
  InboxStats,
  InboxTyping,
} from './inbox/inbox.schema.ts'
export type { Product, ProductFacets, ProductSort, ProductVariant } from './product/product.schema.ts'
export type { Cart, CartItem, CartOutcome } from './cart/cart.schema.ts'
export type { WishlistItem } from './wishlist/wishlist.schema.ts'
export type { Order, OrderItem } from './order/order.schema.ts'
export type { Invitation, StaffAccount, StaffKind, StaffMember } from './staff/staff.schema.ts'
export type { ShopPage, ShopperRoom, ShopperView } from './shopper/shopper.schema.ts'
export type { AuditLine } from './audit/audit.schema.ts'
export type { ExportDocument } from './privacy/export.schema.ts'
export type { Live, Person } from './presence/presence.schema.ts'
export { applyEvent } from './room/room-state.ts'
export { messageBody } from './message/message.schema.ts'
export { channels, handlers, priorities, statuses } from './room/room.schema.ts'
export { auditActions, type AuditAction } from './audit/action.schema.ts'
