import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'

interface PickerStateProps {
  count: number
  loading: boolean
  failed: boolean
  /** What to say where there is nothing; the search has words of its own. */
  empty?: string
}

/** What is going on, in sight while there is nothing to pick and always for a screen reader. */
export function PickerState({ count, loading, failed, empty }: PickerStateProps) {
  const t = useTranslations('chat.picker')
  const none = count === 0
  return (
    <>
      <output className={none && !loading ? 'et-picker-empty' : 'et-hidden'}>
        {!loading && none && <Icon name={failed ? 'alert' : 'search'} size={28} />}
        {loading ? t('loading') : failed ? t('failed') : none ? (empty ?? t('empty')) : t('found', { count })}
      </output>
      {loading && none && (
        <div className="et-picker-skeleton" aria-hidden="true">
          {[0, 1, 2, 3, 4].map((row) => (
            <span key={row} className="et-skeleton" />
          ))}
        </div>
      )}
    </>
  )
}
