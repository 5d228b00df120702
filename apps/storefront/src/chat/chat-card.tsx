import { ProductCard, useNoticeText, type CardChoice } from '@etalase/chat-ui'
import type { Message, ProductSnapshot } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useAddToCart } from '../cart/use-add-to-cart.ts'
import { useCategoryName } from '../catalogue/use-category-name.ts'
import { useChatOpener } from './chat-opener.tsx'
import { useWish } from './use-wish.ts'

interface ChatCardProps {
  message: Message
  product: ProductSnapshot
  onSay: (text: string) => void
}

/** A card one can act on: every press has an outcome, written on it and said. */
export function ChatCard({ message, product, onSay }: ChatCardProps) {
  const { productId } = product
  const navigate = useNavigate()
  const chat = useChatOpener()
  const categoryName = useCategoryName()
  const text = useNoticeText()
  const cart = useAddToCart()
  const wish = useWish(productId, message.id)
  const today = etalase.product.get.useQuery({ id: productId }).data
  const [variantId, setVariantId] = useState(product.variantId)
  const variant = today?.variants.find(({ id }) => id === product.variantId)
  const now = today && { ...today, ...(variant && { price: variant.price, stock: variant.stock }) }
  const notice = cart.notice ?? wish.notice
  useEffect(() => {
    if (notice) onSay(text(notice))
    // Said once for each outcome; the words alone may change with the language.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [notice])

  function add(choice: CardChoice) {
    const chosen = choice.variantId ?? variantId
    setVariantId(chosen)
    wish.dismiss()
    const priceOf = today?.variants.find(({ id }) => id === chosen)?.price
    const expectedPrice = choice.expectedPrice ?? priceOf ?? now?.price ?? product.price
    cart.add({ productId, variantId: chosen, quantity: 1, messageId: message.id, expectedPrice })
  }
  function toggleWish() {
    cart.dismiss()
    wish.toggle()
  }
  function view() {
    if (window.matchMedia('(width <= 640px)').matches) chat.hide()
    void navigate({ to: '/products/$productId', params: { productId } })
  }
  return (
    <ProductCard
      product={{ ...product, category: categoryName(product.category) }}
      now={now}
      receipts={message.receipts}
      busy={cart.isAdding ? 'cart' : wish.isBusy ? 'wishlist' : null}
      notice={notice}
      onDismissNotice={cart.dismiss}
      wished={wish.wished}
      onAddToCart={add}
      onAddToWishlist={toggleWish}
      onView={view}
    />
  )
}
