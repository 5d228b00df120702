import { MessagesSquare } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'

export function NoRoom() {
  const t = useTranslations('room')
  return (
    <section className="room" id="room" tabIndex={-1} aria-label={t('none')}>
      <Empty icon={<MessagesSquare />} title={t('none')} text={t('noneText')} />
    </section>
  )
}
