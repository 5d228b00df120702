import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useAvailability } from '../layout/use-availability.ts'

export function AvailabilitySwitch() {
  const t = useTranslations('session')
  const id = useId()
  const { available, set } = useAvailability()
  return (
    <div className="availability">
      <label className="switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={available ?? false}
          aria-describedby={id}
          checked={available ?? false}
          disabled={available === undefined}
          onChange={(event) => set(event.target.checked)}
        />
        {t('available')}
      </label>
      <p id={id}>{t(available === false ? 'awayText' : 'availableText')}</p>
    </div>
  )
}
