import type { InboxDays } from '@etalase/client'
import { ChartAxes } from './chart-axes.tsx'
import { frameOf, plots } from './chart-frame.ts'
import { ChosenDay } from './chosen-day.tsx'
import { DayOptions } from './day-options.tsx'
import { DayReadout } from './day-readout.tsx'
import { ResponseLine } from './response-line.tsx'
import { RoomsBars } from './rooms-bars.tsx'
import { useChosenDay } from './use-chosen-day.ts'
import { useWidth } from './use-width.ts'

/** Rooms as bars and their first response as a line, each on its own axis, over the same days. */
export function DaysChart({ days, firstResponse }: InboxDays) {
  const [box, width] = useWidth<HTMLDivElement>()
  const frame = frameOf(days, width)
  const { chosen, reading } = useChosenDay(days.length, frame.dayAt)
  return (
    <div className="chart">
      <DayReadout days={days} firstResponse={firstResponse} chosen={chosen} />
      <div ref={box} className="chart-box">
        {width > 0 && (
          <svg className="chart-drawing" width={width} height={plots.height} {...reading}>
            <g aria-hidden="true">
              <ChosenDay frame={frame} chosen={chosen} />
              <ChartAxes frame={frame} days={days} />
              <RoomsBars frame={frame} days={days} chosen={chosen} />
              <ResponseLine frame={frame} days={days} chosen={chosen} />
            </g>
            <DayOptions frame={frame} days={days} chosen={chosen} />
          </svg>
        )}
      </div>
    </div>
  )
}
