import type { InboxRoom } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import { sideOf } from '../thread/thread-message.ts'

export function Preview({ room }: { room: InboxRoom }) {
  const t = useTranslations('chat.inbox')
  const last = room.lastMessage
  if (!last) return <span className="et-row-preview">{room.subject ?? room.topic ?? t('noMessages')}</span>
  return (
    <span className="et-row-preview">
      {last.kind === 'PRODUCT' && <Icon name="tag" size={14} />}
      {sideOf(last.by) === 'desk' && (
        <span className="et-row-by">{t(last.by === 'BOT' ? 'byBot' : 'byDesk')}</span>
      )}
      {last.preview}
    </span>
  )
}
