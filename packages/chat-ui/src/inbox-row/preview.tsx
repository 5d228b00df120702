import type { InboxRoom } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import { sideOf } from '../thread/thread-message.ts'

interface PreviewProps {
  room: InboxRoom
  /** Whoever types now, which is newer than what was said last. */
  typing: readonly string[]
  /** The last message is the viewer's own. */
  own: boolean
}

export function Preview({ room, typing, own }: PreviewProps) {
  const t = useTranslations('chat')
  const last = room.lastMessage
  if (typing[0]) {
    return (
      <span className="et-row-preview et-row-typing">
        {t('thread.typing', { name: typing[0], others: typing.length - 1 })}
      </span>
    )
  }
  if (!last)
    return <span className="et-row-preview">{room.subject ?? room.topic ?? t('inbox.noMessages')}</span>
  const by = own ? 'byYou' : last.by === 'BOT' ? 'byBot' : 'byDesk'
  return (
    <span className="et-row-preview">
      {sideOf(last.by) === 'desk' && <span className="et-row-by">{t(`inbox.${by}`)}</span>}
      {last.preview && last.kind === 'PRODUCT' && <Icon name="tag" size={14} />}
      {last.preview || t('thread.erased')}
    </span>
  )
}
