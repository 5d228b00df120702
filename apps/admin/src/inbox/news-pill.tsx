import { ArrowUp } from 'lucide-react'
import { useTranslations } from 'use-intl'

interface NewsPillProps {
  added: number
  moved: number
  onPress: () => void
}

/** Says in silence that the order is an older one: it is seen by whoever looks at the list anyway. */
export function NewsPill({ added, moved, onPress }: NewsPillProps) {
  const t = useTranslations('inbox')
  if (added + moved === 0) return null
  return (
    <button type="button" className="news-pill" onClick={onPress}>
      <ArrowUp aria-hidden />
      {moved === 0 ? t('newRooms', { count: added }) : t('updates', { count: added + moved })}
    </button>
  )
}
