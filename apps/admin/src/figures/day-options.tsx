import type { InboxDay } from '@etalase/client'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { plots, type ChartFrame } from './chart-frame.ts'
import { useDaySentence } from './use-day-sentence.ts'

interface DayOptionsProps {
  frame: ChartFrame
  days: InboxDay[]
  chosen: number | null
}

/** Lies over the drawing: every day by its name and figures, for who goes through them by keys or hears them. */
export function DayOptions({ frame, days, chosen }: DayOptionsProps) {
  const t = useTranslations('figures')
  const sentence = useDaySentence()
  const id = useId()
  return (
    /* oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing has no such tags */
    <g
      className="chart-days"
      role="listbox"
      tabIndex={0}
      aria-label={t('daysLabel')}
      aria-orientation="horizontal"
      aria-activedescendant={chosen === null ? undefined : `${id}${chosen}`}
    >
      {days.map((day, index) => (
        <rect
          key={day.day}
          id={`${id}${index}`}
          role="option"
          aria-selected={index === chosen}
          aria-label={sentence(day)}
          x={frame.start(index)}
          y={plots.rooms.top}
          width={frame.band}
          height={plots.response.bottom - plots.rooms.top}
          fill="transparent"
        />
      ))}
    </g>
    /* oxlint-enable jsx-a11y/prefer-tag-over-role */
  )
}
