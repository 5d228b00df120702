import { Refusal } from '../errors.ts'
import type { Message, SendInput } from './message.schema.ts'

/** The first result again, if this is the same message; a clientId is never used for two. */
export function sameAs(message: Message, { body, replyToSeq }: SendInput): Message {
  const product = body.kind === 'product' ? body : null
  const same =
    message.kind === (product ? 'PRODUCT' : 'TEXT') &&
    (message.text ?? '') === (body.text ?? '') &&
    message.product?.productId === product?.productId &&
    message.product?.variantId === product?.variantId &&
    message.replyToSeq === replyToSeq
  if (!same) throw new Refusal('CLIENT_ID_REUSED')
  return message
}
