import type { MessageBody } from '@etalase/api/contract'

/** What the composer holds as a message; null while there is nothing to send. */
export function messageOf(
  draft: string,
  product: { productId: string; variantId?: string } | null,
): MessageBody | null {
  const text = draft.trim()
  if (product) {
    const { productId, variantId } = product
    return { kind: 'product', productId, ...(variantId && { variantId }), ...(text && { text }) }
  }
  return text ? { kind: 'text', text } : null
}
