import type { ReactNode } from 'react'
import type { Message, ProductSnapshot } from '@etalase/api/contract'
import { ProductCard } from '../product-card/product-card.tsx'
import { FailedLine } from './failed-line.tsx'
import { keyOf, type ThreadMessage } from './thread-message.ts'

interface MessageBubbleProps {
  message: ThreadMessage
  own: boolean
  card?: (message: Message, product: ProductSnapshot) => ReactNode
  onRetry?: (clientId: string) => void
  onDiscard?: (clientId: string) => void
}

export function MessageBubble({ message, own, card, onRetry, onDiscard }: MessageBubbleProps) {
  const { product, text, delivery } = message
  const sent = delivery !== 'sending' && delivery !== 'failed'
  return (
    <div className="et-message" data-delivery={own ? delivery : undefined}>
      {product && (sent && card ? card(message, product) : <ProductCard product={product} />)}
      {text && (
        <p className="et-bubble" dir="auto">
          {text}
        </p>
      )}
      {delivery === 'failed' && (
        <FailedLine onRetry={() => onRetry?.(keyOf(message))} onDiscard={() => onDiscard?.(keyOf(message))} />
      )}
    </div>
  )
}
