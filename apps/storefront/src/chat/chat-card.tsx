import { ProductCard, useNoticeText, type CardChoice } from '@etalase/chat-ui'
import type { Message, ProductSnapshot } from '@etalase/client'
import { useEffect, useRef, useState } from 'react'
import type { CardMemory } from './card-memory.ts'
import { useCardCart } from './use-card-cart.ts'
import { useToday } from './use-today.ts'
import { useViewProduct } from './use-view-product.ts'
import { useWish } from './use-wish.ts'

interface ChatCardProps {
  message: Message
  product: ProductSnapshot
  memory: CardMemory
  onSay: (text: string) => void
}

/** A card one can act on: every press has an outcome, written on it and said. */
export function ChatCard({ message, product, memory, onSay }: ChatCardProps) {
  const { productId } = product
  const text = useNoticeText()
  const view = useViewProduct(productId)
  const { today, now, shown } = useToday(product)
  const { add, notice, setNotice, isAdding } = useCardCart(message, memory)
  const wish = useWish({ productId, message, say: setNotice })
  const [asked, setAsked] = useState(product.variantId)
  const said = useRef(notice)
  useEffect(() => {
    if (notice && notice !== said.current) onSay(text(notice))
    said.current = notice
  }, [notice, onSay, text])

  function buy(choice: CardChoice) {
    // Only a confirmed price is about the variant of the press before; a new press may want another one.
    const confirms = choice.expectedPrice !== undefined
    const chosen = choice.variantId ?? (confirms ? asked : product.variantId)
    setAsked(chosen)
    const priceOf = today?.variants.find(({ id }) => id === chosen)?.price
    const expectedPrice = choice.expectedPrice ?? priceOf ?? now?.price ?? product.price
    add({ productId, variantId: chosen, expectedPrice })
  }
  return (
    <ProductCard
      product={shown}
      now={now}
      receipts={message.receipts}
      busy={isAdding ? 'cart' : wish.isBusy ? 'wishlist' : null}
      notice={notice}
      onDismissNotice={() => setNotice(null)}
      wished={wish.wished}
      onAddToCart={buy}
      onAddToWishlist={wish.toggle}
      onView={view}
    />
  )
}
