import { plots, type ChartFrame } from './chart-frame.ts'

interface ChosenDayProps {
  frame: ChartFrame
  chosen: number | null
}

export const ChosenDay = ({ frame, chosen }: ChosenDayProps) =>
  chosen !== null && (
    <rect
      className="chart-chosen"
      x={frame.start(chosen)}
      y={plots.rooms.top}
      width={frame.band}
      height={plots.response.bottom - plots.rooms.top}
      rx={Math.min(4, frame.band / 3)}
    />
  )
