import { todayOf } from '@etalase/chat-ui'
import type { ProductSnapshot } from '@etalase/client'
import { useLiveProducts } from '@etalase/client/react'
import { useCategoryName } from '../catalogue/use-category-name.ts'

/** The product of a card as it is today, and the card in the reader's words. */
export function useToday(product: ProductSnapshot) {
  const categoryName = useCategoryName()
  const today = useLiveProducts([product.productId]).get(product.productId)
  return {
    today,
    now: today && todayOf(product, today),
    shown: { ...product, category: categoryName(product.category) },
  }
}
