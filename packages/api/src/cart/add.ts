import type { Tx } from '@etalase/db'
import type { z } from 'zod'
import type { SignedContext } from '../context.ts'
import { Refusal } from '../errors.ts'
import { mintId } from '../id.ts'
import { isRepeat } from '../log/trouble.ts'
import { actOnCard, type Card } from '../message/card.ts'
import { readProduct } from '../product/product.ts'
import type { Product } from '../product/product.schema.ts'
import { lockCart } from './cart.ts'
import type { CartOutcome, cartAddInput } from './cart.schema.ts'

type AddInput = z.infer<typeof cartAddInput>

/** A double click, a retry and two tabs make one line: the receipt of a clientId is written once. */
export async function addToCart(ctx: SignedContext, input: AddInput): Promise<CartOutcome> {
  const before = await receiptOf(ctx, input)
  if (before) return before
  try {
    const outcome = await actOnCard(ctx, input, (tx, card) => addLine(tx, ctx.viewer.id, input, card))
    ctx.house.bells.ring(`shopper:${ctx.viewer.id}`)
    return outcome
  } catch (error) {
    const first = isRepeat(error) ? await receiptOf(ctx, input) : null
    if (!first) throw error
    return first
  }
}

async function receiptOf(ctx: SignedContext, { clientId }: AddInput): Promise<CartOutcome | null> {
  const where = { actorId_clientId: { actorId: ctx.viewer.id, clientId } }
  const action = await ctx.house.db.cardAction.findUnique({ where })
  return action ? (action.outcome as CartOutcome) : null
}

async function addLine(tx: Tx, userId: string, input: AddInput, card: Card | null): Promise<CartOutcome> {
  const cartId = await lockCart(tx, userId) // before the product is read, so that what another window took is seen
  const product = await readProduct(tx, input.productId)
  if (!product.active) throw new Refusal('PRODUCT_WITHDRAWN')
  const choice = chosen(product, input.variantId)
  if (!choice) return { outcome: 'choose-variant', variants: product.variants }
  const from = input.expectedPrice ?? card?.priceOf(input.variantId) ?? choice.price
  if (from !== choice.price)
    return { outcome: 'price-changed', from, to: choice.price, currency: product.currency }
  const variantId = input.variantId ?? null
  const line = await tx.cartItem.findFirst({ where: { cartId, productId: product.id, variantId } })
  const { stock } = choice
  if (stock === 0) return { outcome: 'sold-out' }
  const wanted = (line?.quantity ?? 0) + input.quantity
  const quantity = Math.min(wanted, stock, 99)
  if (line) await tx.cartItem.update({ where: { id: line.id }, data: { quantity } })
  else {
    const source = { addedById: userId, sourceMessageId: card?.messageId ?? null }
    await tx.cartItem.create({
      data: { id: mintId(), cartId, productId: product.id, variantId, quantity, ...source },
    })
  }
  if (quantity < wanted) return { outcome: 'limited-to-stock', quantity, stock }
  return { outcome: line ? 'merged' : 'added', quantity }
}

function chosen(product: Product, variantId?: string): { price: number; stock: number } | null {
  if (!variantId) return product.variants.length ? null : product
  const variant = product.variants.find((v) => v.id === variantId)
  if (!variant) throw new Refusal('NOT_FOUND')
  return variant
}
