import { z } from 'zod'
import { id, seq, text } from '../field.schema.ts'
import type { UserKind } from '../session/session.schema.ts'
import type { CartOutcome } from '../cart/cart.schema.ts'

export type MessageKind = 'TEXT' | 'PRODUCT' | 'IMAGE' | 'FILE' | 'VOICE' | 'SYSTEM' | 'NOTE'

/** A product as it was when it was shared. */
export interface ProductSnapshot {
  productId: string
  variantId?: string
  variantName?: string
  sku: string
  name: string
  brand: string
  category: string
  image: string
  price: number
  currency: string
  stock: number
  capturedAt: string
}

/** What came of a press on a card's button; both sides see it. */
export interface Receipt {
  id: string
  kind: 'ADD_TO_CART' | 'ADD_TO_WISHLIST' | 'VIEW'
  actorId: string
  outcome: CartOutcome['outcome']
  quantity?: number
  at: string
}

/** Of the receipts of a message, the newest so many are shown; the log has them all. */
export const mostReceipts = 20

export interface Message {
  id: string
  roomId: string
  seq: number
  clientId: string | null
  senderId: string
  senderKind: UserKind
  senderName: string
  kind: MessageKind
  text?: string
  product?: ProductSnapshot
  replyToSeq?: number
  /** The newest twenty, the oldest of them first. */
  receipts?: Receipt[]
  createdAt: string
}

const said = text.trim().max(4000)

export const messageBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: said.min(1) }),
  z.strictObject({
    kind: z.literal('product'),
    productId: id,
    variantId: id.optional(),
    text: said.optional(),
  }),
])
export type MessageBody = z.infer<typeof messageBody>

/** The client mints `clientId` once, so a retried send is the same message. */
export const sendInput = z.strictObject({
  clientId: id,
  roomId: id,
  body: messageBody,
  replyToSeq: seq.positive().optional(),
})
export type SendInput = z.infer<typeof sendInput>
