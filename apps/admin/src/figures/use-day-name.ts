import { useCallback } from 'react'
import { useFormatter } from 'use-intl'

const forms = {
  short: { day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
} as const

/** A calendar day is the same wherever it is read: it is written in the zone it is parsed in. */
export function useDayName() {
  const format = useFormatter()
  return useCallback(
    (day: string, form: keyof typeof forms) =>
      format.dateTime(new Date(`${day}T00:00:00Z`), { ...forms[form], timeZone: 'UTC' }),
    [format],
  )
}
