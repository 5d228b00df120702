import { ProductCard } from '../product-card/product-card.tsx'
import { FailedLine } from './failed-line.tsx'
import type { MessageActions } from './message-actions.ts'
import { keyOf, type ThreadMessage } from './thread-message.ts'

interface MessageBubbleProps extends MessageActions {
  message: ThreadMessage
  own: boolean
}

export function MessageBubble({ message, own, card, onRetry, onDiscard }: MessageBubbleProps) {
  const { product, text, delivery, error } = message
  const key = keyOf(message)
  const sent = delivery !== 'sending' && delivery !== 'failed'
  return (
    <div className="et-message" data-message={key} data-delivery={own ? delivery : undefined}>
      {product && (sent && card ? card(message, product) : <ProductCard product={product} />)}
      {text && (
        <p className="et-bubble" dir="auto">
          {text}
        </p>
      )}
      {delivery === 'failed' && (
        <FailedLine why={error} onRetry={() => onRetry?.(key)} onDiscard={() => onDiscard?.(key)} />
      )}
    </div>
  )
}
