import { useLocale, useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import type { ChangeLine } from './change-line.ts'
import { fullMoment, timeOfDay } from './clock.ts'

interface ChangeGroupProps {
  /** One person's, of one minute. */
  lines: ChangeLine[]
  viewerId: string
}

/** What somebody did to the room, in quiet lines between the bubbles. */
export function ChangeGroup({ lines, viewerId }: ChangeGroupProps) {
  const t = useTranslations('chat.change')
  const priority = useTranslations('chat.priority')
  const locale = useLocale()
  const last = lines.at(-1)
  return (
    <div className="et-changes">
      {lines.map(({ seq, at, actorId, actorName, icon, word, values }) => (
        <p className="et-change" key={seq} data-message={`change-${seq}`}>
          <Icon name={icon} size={14} />
          {t(word, {
            ...values,
            name: actorId === viewerId ? t('you') : (actorName ?? t('somebody')),
            priority: values?.priority ? priority(values.priority) : '',
          })}
          {seq === last?.seq && (
            <time dateTime={at} title={fullMoment(at, locale)}>
              {timeOfDay(at, locale)}
            </time>
          )}
        </p>
      ))}
    </div>
  )
}
