import type { AuditLine } from '@etalase/client'
import { useId } from 'react'
import { useFormatter, useNow, useTranslations } from 'use-intl'
import { ActLine } from './act-line.tsx'
import { dayOf, startOf } from './day.ts'

export function AuditDay({ day, lines }: { day: string; lines: AuditLine[] }) {
  const id = useId()
  const name = useDayName(day)
  return (
    <section className="act-day" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <ol>
        {lines.map((line) => (
          <ActLine key={line.id} line={line} />
        ))}
      </ol>
    </section>
  )
}

/** The date stands beside “today” too: an audit is printed and quoted. */
function useDayName(day: string): string {
  const t = useTranslations('audit')
  const format = useFormatter()
  const now = useNow()
  const at = startOf(day)
  const year = at.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  const date = format.dateTime(at, { weekday: 'long', day: 'numeric', month: 'long', year })
  if (day === dayOf(now)) return `${t('today')} · ${date}`
  if (day === dayOf(startOf(dayOf(now), -1))) return `${t('yesterday')} · ${date}`
  return date
}
