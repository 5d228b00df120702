import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import { ProductCard } from '../product-card/product-card.tsx'
import { FailedLine } from './failed-line.tsx'
import type { MessageActions } from './message-actions.ts'
import { keyOf, type ThreadMessage } from './thread-message.ts'
import { WaitingLine } from './waiting-line.tsx'

interface MessageBubbleProps extends MessageActions {
  message: ThreadMessage
  own: boolean
}

export function MessageBubble({ message, own, card, onRetry, onDiscard }: MessageBubbleProps) {
  const { product, text, delivery, error, retryAt } = message
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
      {!text && !product && <ErasedBubble />}
      {delivery === 'sending' && retryAt && <WaitingLine until={retryAt} />}
      {delivery === 'failed' && (
        <FailedLine why={error} onRetry={() => onRetry?.(key)} onDiscard={() => onDiscard?.(key)} />
      )}
    </div>
  )
}

/** The line stays where it was, so that what stands around it keeps its place. */
function ErasedBubble() {
  const t = useTranslations('chat.thread')
  return (
    <p className="et-bubble et-bubble-erased">
      <Icon name="trash" size={14} />
      {t('erased')}
    </p>
  )
}
