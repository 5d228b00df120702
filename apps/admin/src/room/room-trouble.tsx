import { CloudAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'
import { useRefusal } from '../words/use-refusal.ts'

export function RoomTrouble({ error }: { error: unknown }) {
  const t = useTranslations()
  const refusal = useRefusal()
  return (
    <section className="room" id="room" tabIndex={-1} aria-label={t('room.trouble')} role="alert">
      <Empty icon={<CloudAlert />} title={t('room.trouble')} text={refusal(error)}>
        <button type="button" className="button" onClick={() => location.reload()}>
          {t('layout.tryAgain')}
        </button>
      </Empty>
    </section>
  )
}
