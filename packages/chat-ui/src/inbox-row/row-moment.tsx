import type { InboxRoom } from '@etalase/api/contract'
import { useLocale, useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import { shortMoment } from '../thread/clock.ts'
import { waited } from './waited.ts'

interface RowMomentProps {
  room: InboxRoom
  now: Date
  waiting: boolean
}

/** When something happened last; where the list is by waiting, for how long the shopper has waited. */
export function RowMoment({ room, now, waiting }: RowMomentProps) {
  const t = useTranslations('chat.inbox')
  const locale = useLocale()
  if (waiting && room.waitingSince) {
    return (
      <time className="et-row-time et-row-waits" dateTime={room.waitingSince}>
        <Icon name="clock" size={14} />
        {t('waiting', { span: waited(room.waitingSince, locale, now) })}
      </time>
    )
  }
  return (
    <time className="et-row-time" dateTime={room.lastActivityAt}>
      {shortMoment(room.lastActivityAt, locale, now)}
    </time>
  )
}
