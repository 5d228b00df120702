import { TRPCError } from '@trpc/server'

/** Why the product says no. Clients switch on `error.data.refusal`. */
const reasons = {
  NOT_SIGNED_IN: ['UNAUTHORIZED', 'Sign in first.'],
  WRONG_PASSWORD: ['UNAUTHORIZED', 'That e-mail and password do not belong together.'],
  EMAIL_TAKEN: ['CONFLICT', 'There is an account with this e-mail already. Sign in instead.'],
  INVITATION_OVER: [
    'NOT_FOUND',
    'This invitation was used, withdrawn or has run out. Ask an admin for a new one.',
  ],
  NOT_ALLOWED: ['FORBIDDEN', 'Your account may not do this.'],
  FOREIGN_ORIGIN: ['FORBIDDEN', 'This address may not call the server.'],
  NOT_FOUND: ['NOT_FOUND', 'There is nothing here, or it is not yours.'],
  ROOM_CLOSED: ['CONFLICT', 'This room is closed. A new message starts a new room.'],
  ROOM_TAKEN: ['CONFLICT', 'The shopper has another open room already.'],
  CHANGED_SINCE: ['CONFLICT', 'Somebody has changed this since. Look at how it is now.'],
  TOO_LATE: ['CONFLICT', 'It is too late to undo this.'],
  CLIENT_ID_REUSED: ['CONFLICT', 'This clientId was used for something else. Mint a new one.'],
  PRODUCT_WITHDRAWN: ['CONFLICT', 'This product is no longer sold.'],
  OUT_OF_STOCK: ['CONFLICT', 'There is not enough in stock. Look at the cart again.'],
  CART_EMPTY: ['CONFLICT', 'The cart is empty.'],
  BUSY: ['TOO_MANY_REQUESTS', 'Much is going on here right now. Try again in a moment.'],
  UNAVAILABLE: [
    'SERVICE_UNAVAILABLE',
    'The shop is not reachable right now. Nothing is lost; it will be tried again.',
  ],
  TOO_MANY: ['TOO_MANY_REQUESTS', 'That was a lot at once. Try again in a moment.'],
} as const satisfies Record<string, readonly [TRPCError['code'], string]>

export type Reason = keyof typeof reasons

/** The one way the domain says no; it is a TRPCError, so nothing maps it. */
export class Refusal extends TRPCError {
  readonly reason: Reason
  /** How long to wait before it may be different; null where nobody knows. */
  readonly retryAfterMs: number | null
  constructor(reason: Reason, retryAfterMs: number | null = null) {
    const [code, message] = reasons[reason]
    super({ code, message })
    this.name = 'Refusal'
    this.reason = reason
    this.retryAfterMs = retryAfterMs
  }
}
