import type { InboxDay } from '@etalase/client'
import { useFormatter, useTranslations } from 'use-intl'
import { totalOf } from './total-of.ts'
import { useDayName } from './use-day-name.ts'
import { useDuration } from './use-duration.ts'

interface DayReadoutProps {
  days: InboxDay[]
  firstResponse: number | null
  chosen: number | null
}

/** The legend, with the figures of the day pointed at, or of all days together. */
export function DayReadout({ days, firstResponse, chosen }: DayReadoutProps) {
  const t = useTranslations('figures')
  const format = useFormatter()
  const dayName = useDayName()
  const duration = useDuration()
  const day = chosen === null ? undefined : days[chosen]
  const { rooms, answered } = day ?? totalOf(days)
  const response = day ? day.firstResponse : firstResponse
  return (
    <div className="readout">
      <p className="readout-day">{day ? dayName(day.day, 'long') : t('lastDays', { count: days.length })}</p>
      <dl>
        <div>
          <dt>
            <BarSign />
            {t('started')}
          </dt>
          <dd>{format.number(rooms)}</dd>
        </div>
        <div>
          <dt>{t('answered')}</dt>
          <dd>{format.number(answered)}</dd>
        </div>
        <div>
          <dt>
            <LineSign />
            {t('firstResponse')}
          </dt>
          <dd>{response === null ? '–' : duration(response)}</dd>
        </div>
      </dl>
    </div>
  )
}

const BarSign = () => (
  <svg className="sign" viewBox="0 0 16 16" aria-hidden="true">
    <path className="chart-bar" d="M2 15V8h3.2v7zM6.4 15V2h3.2v13zM10.8 15V5H14v10z" />
  </svg>
)

const LineSign = () => (
  <svg className="sign" viewBox="0 0 16 16" aria-hidden="true">
    <path className="chart-response" d="M1 8h14" />
    <circle className="chart-point" cx="8" cy="8" r="3.2" />
  </svg>
)
