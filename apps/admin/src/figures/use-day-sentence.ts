import type { InboxDay } from '@etalase/client'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { useDayName } from './use-day-name.ts'
import { useDuration } from './use-duration.ts'

/** All that is known of a day, as one would say it. */
export function useDaySentence() {
  const t = useTranslations('figures')
  const dayName = useDayName()
  const duration = useDuration()
  return useCallback(
    ({ day, rooms, answered, firstResponse }: InboxDay) => {
      const said = t('daySentence', { day: dayName(day, 'long'), rooms, answered })
      return firstResponse === null ? said : `${said} ${t('dayResponse', { span: duration(firstResponse) })}`
    },
    [t, dayName, duration],
  )
}
