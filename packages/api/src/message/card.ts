import type { Prisma, Tx } from '@etalase/db'
import type { CartOutcome } from '../cart/cart.schema.ts'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { mintId } from '../id.ts'
import { record, type Page } from '../log/log.ts'
import { toReceipt } from './message-row.ts'
import type { ProductSnapshot, Receipt } from './message.schema.ts'

/** The product card that was pressed. */
export interface Card {
  messageId: string
  /** What the card says it costs; unknown for another variant than the one shared. */
  priceOf(variantId?: string): number | undefined
}

interface Press {
  clientId: string
  productId: string
  messageId?: string
}

/** Null where nothing came of it. */
type Work<T> = (tx: Tx, card: Card | null) => Promise<T>

/** These ask the shopper for one more word; nothing has happened yet, so nothing is written down. */
const questions = new Set<CartOutcome['outcome']>(['price-changed', 'choose-variant'])

/** Runs a card's action and writes its receipt; pressed in a thread, both sides see it as an event. */
export async function actOnCard<T extends CartOutcome | null>(
  ctx: SignedContext,
  press: Press,
  work: Work<T>,
  kind: Receipt['kind'] = 'ADD_TO_CART',
): Promise<T> {
  const { messageId, clientId, productId } = press
  const actorId = ctx.viewer.id
  const act = async (tx: Tx, card: Card | null, page?: Page & { messageSeq: number }) => {
    const outcome = await work(tx, card)
    if (outcome === null || questions.has(outcome.outcome)) return outcome
    const row = { id: mintId(), messageId: messageId ?? null, actorId, kind, clientId }
    const stored = outcome as Prisma.InputJsonObject
    const { at } = await tx.cardAction.create({
      data: { ...row, outcome: stored, ...(page ? { at: page.at } : {}) },
    })
    page?.append('card.acted', { messageSeq: page.messageSeq, receipt: toReceipt({ ...row, outcome, at }) })
    return outcome
  }
  if (!messageId) return ctx.house.db.$transaction((tx) => act(tx, null))
  const message = await ctx.house.db.message.findUnique({ where: { id: messageId } })
  if (!message || message.productId !== productId) throw new Refusal('NOT_FOUND')
  return record(ctx, message.roomId, (page) =>
    act(page.tx, cardOf(messageId, message.product as unknown as ProductSnapshot), {
      ...page,
      messageSeq: message.seq,
    }),
  )
}

function cardOf(messageId: string, product: ProductSnapshot): Card {
  return { messageId, priceOf: (variantId) => (variantId === product.variantId ? product.price : undefined) }
}
