import type { ProductSnapshot } from '../message/message.schema.ts'

/** All that is known of one shopper, as they take it along; times are ISO 8601. A later version may know more. */
export interface ExportDocument {
  format: 'etalase.shopper'
  version: 1
  exportedAt: string
  profile: ExportedProfile
  /** Where they are signed in; without what would open one. */
  sessions: {
    app: string
    since: string
    endsAt: string
    browser: string | null
    address: string | null
  }[]
  /** With all that both sides said, oldest first. */
  rooms: ExportedRoom[]
  cart: (ExportedItem & { addedAt: string; addedBy: 'you' | 'shop' })[]
  wishlist: { name: string; sku: string; addedAt: string }[]
  orders: {
    id: string
    at: string
    status: string
    /** Minor units of the currency, as a number may be too small for it. */
    total: string
    currency: string
    items: (ExportedItem & { price: number })[]
  }[]
  /** Which buttons of product cards they pressed. */
  cardActions: { at: string; kind: string; outcome: string; messageId: string | null }[]
  audit: { at: string; action: string; by: 'you' | 'shop' }[]
  /** Addresses of the files that they gave the shop. */
  files: string[]
}

interface ExportedProfile {
  id: string
  kind: 'CUSTOMER' | 'GUEST'
  name: string
  email: string | null
  phone: string | null
  address: string | null
  language: string
  picture: string | null
  hasPassword: boolean
  since: string
  lastSeenAt: string | null
  lastPage: { path: string; title: string } | null
}

interface ExportedRoom {
  id: string
  channel: string
  status: string
  topic: string | null
  subject: string | null
  startedAt: string
  closedAt: string | null
  readUpTo: number
  messages: {
    number: number
    at: string
    by: 'you' | 'shop'
    name: string
    kind: string
    text: string | null
    /** As it was when it was shared. */
    product: ProductSnapshot | null
    inReplyTo: number | null
  }[]
}

interface ExportedItem {
  name: string
  sku: string
  variant: string | null
  quantity: number
}
