export { createEtalaseClient } from './client.ts'
export type { EtalaseClient } from './etalase-client.ts'
export type { EtalaseOptions } from './options.ts'
export { refusalOf, retryAfterOf, type EtalaseError } from './refusal.ts'
export { mintClientId } from './outbox/client-id.ts'
export type { Connection, ConnectionState, ConnectionStats, Transport } from './connection/connection.ts'
export type { Outbox } from './outbox/outbox.ts'
export type {
  Draft,
  MessageBody,
  OutboxEntry,
  OutboxStorage,
  SendInput,
  Sender,
} from './outbox/outbox-entry.ts'
export type { Ending } from './connection/ending.ts'
export type { RoomWatch } from './room/watch-room.ts'
export type { RoomActions, RoomView } from './room/room-view.ts'
export type { ThreadMessage } from './room/thread.ts'
export type { InboxView } from './inbox/inbox-list.ts'
export type { InboxWatch } from './inbox/inbox-watch.ts'
export type { ShopperWatch } from './shopper/watch-shopper.ts'
export type { ProductWatch } from './product/product-watch.ts'
export type { InboxFilter } from './inbox/place-room.ts'
export type { Readable } from './store.ts'
export type { AppRouter, Inputs, Outputs } from './app-router.ts'
export { saveFile } from './save-file.ts'
export { snapshotOf } from './product/snapshot-of.ts'
export { applyEvent, auditActions } from '@etalase/api/contract'
export type {
  AuditAction,
  AuditLine,
  Cart,
  CartItem,
  CartOutcome,
  Channel,
  ControlEvent,
  EventData,
  EventKind,
  ExportDocument,
  Handler,
  InboxChange,
  InboxDay,
  InboxDays,
  InboxRoom,
  InboxStats,
  InboxTyping,
  Invitation,
  Live,
  Member,
  Message,
  MessageKind,
  Order,
  OrderItem,
  Person,
  Priority,
  Product,
  ProductFacets,
  ProductSnapshot,
  ProductVariant,
  Reason,
  Receipt,
  Room,
  RoomChange,
  RoomEvent,
  ShopperRoom,
  ShopperView,
  ShopPage,
  SignedIn,
  Snapshot,
  StaffAccount,
  StaffKind,
  StaffMember,
  Status,
  UserKind,
  Viewer,
  WishlistItem,
} from '@etalase/api/contract'
