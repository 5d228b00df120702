import type { Message, Reason, UserKind } from '@etalase/api/contract'

export type Delivery = 'sending' | 'sent' | 'delivered' | 'read' | 'failed'

/** A message with how far it has come; one not yet on the server has an infinite `seq`. */
export type ThreadMessage = Message & { delivery: Delivery; error?: Reason | 'network'; retryAt?: number }

export type Side = 'shopper' | 'desk'

export const sideOf = (kind: UserKind): Side => (kind === 'CUSTOMER' || kind === 'GUEST' ? 'shopper' : 'desk')

/** The clientId outlives the way to the server, so that the bubble is not drawn anew. */
export const keyOf = (message: ThreadMessage): string => message.clientId ?? message.id
