import type { Room } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Moment } from './moment.tsx'
import { PanelSection } from './panel-section.tsx'
import { spanBetween } from './span-between.ts'

/** What became of the room, and when. */
export function RoomCourse({ room }: { room: Room }) {
  const t = useTranslations('shopper')
  const span = useTranslations('span')
  const after = (at: string) => {
    const { unit, count } = spanBetween(room.createdAt, at)
    return t('after', { span: span(unit, { count }) })
  }
  const steps = [
    ['firstResponse', room.firstResponseAt],
    ['resolved', room.resolvedAt],
    ['closed', room.closedAt],
  ] as const
  return (
    <PanelSection name="course" title={t('room')}>
      <ol className="course">
        <li>
          <strong>{t('started')}</strong>
          <Moment at={room.createdAt} />
        </li>
        {!room.firstResponseAt && room.status === 'OPEN' && (
          <li data-open>
            <strong>{t('waiting')}</strong>
          </li>
        )}
        {steps.map(
          ([name, at]) =>
            at && (
              <li key={name}>
                <strong>{t(name)}</strong>
                <span>
                  <Moment at={at} /> · {after(at)}
                </span>
              </li>
            ),
        )}
      </ol>
      {room.previousRoomId && (
        <p className="course-previous">
          {t('previous')}{' '}
          <Link to="/rooms/$roomId" params={{ roomId: room.previousRoomId }} search={true}>
            {t('openPrevious')}
          </Link>
        </p>
      )}
    </PanelSection>
  )
}
