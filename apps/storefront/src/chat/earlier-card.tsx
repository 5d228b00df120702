import { ProductCard } from '@etalase/chat-ui'
import type { Message, ProductSnapshot } from '@etalase/client'
import { useViewProduct } from './use-view-product.ts'
import { useToday } from './use-today.ts'

interface EarlierCardProps {
  message: Message
  product: ProductSnapshot
}

/** What has ended takes no more receipts; the product page does what the card does not. */
export function EarlierCard({ message, product }: EarlierCardProps) {
  const view = useViewProduct(product.productId)
  const { now, shown } = useToday(product)
  return <ProductCard product={shown} now={now} receipts={message.receipts} onView={view} />
}
