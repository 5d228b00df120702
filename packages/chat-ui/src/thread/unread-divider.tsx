import { useTranslations } from 'use-intl'

export function UnreadDivider() {
  const t = useTranslations('chat.thread')
  return (
    <div className="et-day et-unread">
      <span>{t('unreadFromHere')}</span>
    </div>
  )
}
