export { Composer, type ComposerProps } from './composer/composer.tsx'
export type { AttachedCard } from './composer/attached-product.tsx'
export {
  ConnectionBanner,
  type ConnectionBannerProps,
  type ConnectionView,
} from './connection/connection-banner.tsx'
export { HandlerBadge, PriorityBadge, StatusBadge } from './inbox-row/badges.tsx'
export { InboxRow, type InboxRowProps } from './inbox-row/inbox-row.tsx'
export { Avatar, type AvatarProps } from './person/avatar.tsx'
export { PresenceDot, type PresenceDotProps } from './person/presence-dot.tsx'
export { formatMoney } from './product-card/money.ts'
export { useNoticeText, type CardNotice } from './product-card/notice.ts'
export type { CardChoice, ProductCardProps } from './product-card/card-props.ts'
export { ProductCard } from './product-card/product-card.tsx'
export { StockState, type StockStateProps } from './product-card/stock-state.tsx'
export { ProductPicker, type ProductPickerProps } from './product-picker/product-picker.tsx'
export { shortMoment, timeOfDay } from './thread/clock.ts'
export { MessageList, type MessageListProps } from './thread/message-list.tsx'
export type { Delivery, ThreadMessage } from './thread/thread-message.ts'
export { TypingLine, type TypingLineProps } from './thread/typing-line.tsx'
