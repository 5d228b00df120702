import { Link } from '@tanstack/react-router'
import { DoorClosed } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'

/** Nothing of a room taken away stays on the screen. */
export function RoomGone() {
  const t = useTranslations('room')
  return (
    <section className="room" id="room" tabIndex={-1} aria-label={t('gone')} role="alert">
      <Empty icon={<DoorClosed />} title={t('gone')} text={t('goneText')}>
        <Link to="/" search={true} className="button">
          {t('toInbox')}
        </Link>
      </Empty>
    </section>
  )
}
