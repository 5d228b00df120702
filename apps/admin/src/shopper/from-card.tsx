import { MessageCircle } from 'lucide-react'
import { useTranslations } from 'use-intl'

interface FromCardProps {
  messageId: string | null
  /** The messages of this room that are on the screen. */
  here: ReadonlySet<string>
}

/** Said of what a card of a room led to. */
export function FromCard({ messageId, here }: FromCardProps) {
  const t = useTranslations('shopper')
  return (
    messageId && (
      <span className="from-card">
        <MessageCircle aria-hidden />
        {t(here.has(messageId) ? 'fromRoom' : 'fromChat')}
      </span>
    )
  )
}
