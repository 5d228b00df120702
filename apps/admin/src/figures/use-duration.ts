import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { durationParts } from './duration.ts'

/** Seconds as one says them: 3 min 20 s. */
export function useDuration() {
  const t = useTranslations('span.short')
  return useCallback(
    (seconds: number) =>
      durationParts(seconds)
        .map(([unit, count]) => t(unit, { count }))
        .join(' '),
    [t],
  )
}
