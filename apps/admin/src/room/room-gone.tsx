import { Link } from '@tanstack/react-router'
import { DoorClosed } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'
import type { Given } from './given-to.ts'

interface RoomGoneProps {
  given?: Given
  /** It never was there for this viewer. */
  unknown?: boolean
}

/** Nothing of a room taken away stays on the screen. */
export function RoomGone({ given = null, unknown = false }: RoomGoneProps) {
  const t = useTranslations('room')
  const [title, text] = unknown
    ? [t('unknown'), t('unknownText')]
    : given
      ? [given.name ? t('givenTo', { name: given.name }) : t('givenBack'), t('givenText')]
      : [t('gone'), t('goneText')]
  return (
    <section className="room" id="room" tabIndex={-1} aria-label={title} role="alert">
      <Empty icon={<DoorClosed />} title={title} text={text}>
        <Link to="/" search={true} className="button">
          {t('toInbox')}
        </Link>
      </Empty>
    </section>
  )
}
