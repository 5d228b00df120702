import type { InboxDays } from '@etalase/client'
import { useFormatter, useTranslations } from 'use-intl'
import { totalOf } from './total-of.ts'
import { useDayName } from './use-day-name.ts'
import { useDuration } from './use-duration.ts'

/** The same figures to read one by one; the latest day first. */
export function DaysTable({ days, firstResponse }: InboxDays) {
  const t = useTranslations('figures')
  const format = useFormatter()
  const dayName = useDayName()
  const duration = useDuration()
  const said = (seconds: number | null) => (seconds === null ? '–' : duration(seconds))
  const total = totalOf(days)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
    <section className="days-scroll" aria-label={t('dayByDay')} tabIndex={0}>
      <table className="days-table">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('started')}</th>
            <th scope="col">{t('answered')}</th>
            <th scope="col">{t('firstResponse')}</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.day}>
              <th scope="row">{dayName(day.day, 'long')}</th>
              <td>{format.number(day.rooms)}</td>
              <td>{format.number(day.answered)}</td>
              <td>{said(day.firstResponse)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('lastDays', { count: days.length })}</th>
            <td>{format.number(total.rooms)}</td>
            <td>{format.number(total.answered)}</td>
            <td>{said(firstResponse)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
