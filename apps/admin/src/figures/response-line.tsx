import type { InboxDay } from '@etalase/client'
import type { ChartFrame } from './chart-frame.ts'
import { responseRuns } from './response-runs.ts'

interface ResponseLineProps {
  frame: ChartFrame
  days: InboxDay[]
  chosen: number | null
}

/** Narrower than this the points would hide the line; a day without neighbours keeps its point. */
const ROOM_FOR_POINTS = 9

export function ResponseLine({ frame, days, chosen }: ResponseLineProps) {
  const runs = responseRuns(days)
  const place = ({ index, seconds }: { index: number; seconds: number }) =>
    [frame.middle(index), frame.response.y(seconds)] as const
  const shown = (run: (typeof runs)[number]) => frame.band >= ROOM_FOR_POINTS || run.length === 1
  return (
    <>
      {runs.map((run) => (
        <polyline
          key={run[0]?.index}
          className="chart-response"
          points={run.map((point) => place(point).join(',')).join(' ')}
        />
      ))}
      {runs.flatMap((run) =>
        run
          .filter((point) => shown(run) || point.index === chosen)
          .map((point) => {
            const [cx, cy] = place(point)
            const on = point.index === chosen
            return (
              <circle
                key={point.index}
                className="chart-point"
                data-chosen={on || undefined}
                cx={cx}
                cy={cy}
                r={on ? 5 : 3}
              />
            )
          }),
      )}
    </>
  )
}
