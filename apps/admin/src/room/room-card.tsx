import type { Message, Member, ProductSnapshot } from '@etalase/client'
import { ProductCard, todayOf } from '@etalase/chat-ui'
import { useLiveProducts } from '@etalase/client/react'

interface RoomCardProps {
  message: Message
  product: ProductSnapshot
  members: Member[]
}

/** The card the shopper sees, with today's price and stock, and what became of it. */
export function RoomCard({ message, product, members }: RoomCardProps) {
  const today = useLiveProducts([product.productId]).get(product.productId)
  return (
    <ProductCard
      product={product}
      now={today && todayOf(product, today)}
      receipts={message.receipts}
      receiptName={(id) => members.find((each) => each.id === id)?.name}
    />
  )
}
