import { useNavigate } from '@tanstack/react-router'
import { useChatOpener } from './chat-opener.tsx'

/** Goes to the product; on a phone the panel would stand before it. */
export function useViewProduct(productId: string) {
  const navigate = useNavigate()
  const chat = useChatOpener()
  return () => {
    if (window.matchMedia('(width <= 640px)').matches) chat.hide()
    void navigate({ to: '/products/$productId', params: { productId } })
  }
}
