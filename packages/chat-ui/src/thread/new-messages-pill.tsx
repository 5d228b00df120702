import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'

export function NewMessagesPill({ count, onPress }: { count: number; onPress: () => void }) {
  const t = useTranslations('chat.thread')
  if (count === 0) return null
  return (
    <button type="button" className="et-pill" onClick={onPress}>
      {t('news', { count })}
      <Icon name="arrow-down" size={16} />
    </button>
  )
}
