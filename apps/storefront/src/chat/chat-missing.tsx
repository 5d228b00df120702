import { useTranslations } from 'use-intl'
import { useChatOpener } from './chat-opener.tsx'

/** Stands in for the widget when its code did not arrive. */
export function ChatMissing() {
  const t = useTranslations('widget')
  const { isOpen } = useChatOpener()
  if (!isOpen) return null
  return (
    <div className="chat-missing" role="alert">
      {t('failedTitle')}
      <button type="button" className="et-link" onClick={() => location.reload()}>
        {t('reload')}
      </button>
    </div>
  )
}
