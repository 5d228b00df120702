import { Link } from '@tanstack/react-router'
import { DoorClosed } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'

const words = { taken: ['gone', 'goneText'], unknown: ['unknown', 'unknownText'] } as const

/** Nothing of a room taken away stays on the screen. */
export function RoomGone({ why }: { why: keyof typeof words }) {
  const t = useTranslations('room')
  const [title, text] = words[why]
  return (
    <section className="room" id="room" tabIndex={-1} aria-label={t(title)} role="alert">
      <Empty icon={<DoorClosed />} title={t(title)} text={t(text)}>
        <Link to="/" search={true} className="button">
          {t('toInbox')}
        </Link>
      </Empty>
    </section>
  )
}
