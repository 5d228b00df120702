import type { InboxDay } from '@etalase/client'
import { useFormatter, useTranslations } from 'use-intl'
import { plots, type ChartFrame } from './chart-frame.ts'
import { useDayName } from './use-day-name.ts'
import { useDuration } from './use-duration.ts'
import { ValueAxis } from './value-axis.tsx'

interface ChartAxesProps {
  frame: ChartFrame
  days: InboxDay[]
}

export function ChartAxes({ frame, days }: ChartAxesProps) {
  const t = useTranslations('figures')
  const format = useFormatter()
  const duration = useDuration()
  const dayName = useDayName()
  const started = days.some((day) => day.rooms > 0)
  const answered = days.some((day) => day.firstResponse !== null)
  return (
    <>
      <text className="chart-title" x={0} y={plots.rooms.title}>
        {t('roomsADay')}
      </text>
      <ValueAxis frame={frame} axis={frame.rooms} word={started && ((value) => format.number(value))} />
      {!started && <NothingDrawn frame={frame} plot={plots.rooms} word={t('noRooms')} />}
      <text className="chart-title" x={0} y={plots.response.title}>
        {t('responseADay')}
      </text>
      <ValueAxis frame={frame} axis={frame.response} word={answered && duration} />
      {!answered && <NothingDrawn frame={frame} plot={plots.response} word={t('noResponse')} />}
      {frame.days.map((index) => (
        <text
          key={days[index]?.day}
          className="chart-word"
          x={Math.min(frame.middle(index), frame.right - 18)}
          y={plots.days}
          textAnchor="middle"
        >
          {dayName(days[index]?.day ?? '', 'short')}
        </text>
      ))}
    </>
  )
}

interface NothingDrawnProps {
  frame: ChartFrame
  plot: { top: number; bottom: number }
  word: string
}

const NothingDrawn = ({ frame, plot, word }: NothingDrawnProps) => (
  <text
    className="chart-nothing"
    x={(frame.left + frame.right) / 2}
    y={(plot.top + plot.bottom) / 2}
    dy="0.34em"
    textAnchor="middle"
  >
    {word}
  </text>
)
