import type { RoomView } from '@etalase/client'
import { useTranslations } from 'use-intl'
import { PanelSkeleton } from './panel-skeleton.tsx'

/** A room that is still coming, or does not come. */
export function RoomTrouble({ status }: { status: RoomView['status'] }) {
  const t = useTranslations('widget')
  const problem = useTranslations('problem')
  if (status === 'loading' || status === 'idle') return <PanelSkeleton />
  return (
    <div className="panel-note" role="alert">
      <p>{t('failedTitle')}</p>
      <button type="button" className="et-button et-button-quiet" onClick={() => location.reload()}>
        {problem('retry')}
      </button>
    </div>
  )
}
