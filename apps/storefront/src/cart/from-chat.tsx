import { MessageCircle } from 'lucide-react'
import { useTranslations } from 'use-intl'

/** Said of everything that a card of the chat led to. */
export function FromChat() {
  const t = useTranslations('cart')
  return (
    <p className="from-chat">
      <MessageCircle size={14} aria-hidden="true" /> {t('fromChat')}
    </p>
  )
}
