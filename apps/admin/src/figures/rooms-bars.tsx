import type { InboxDay } from '@etalase/client'
import { plots, type ChartFrame } from './chart-frame.ts'

interface RoomsBarsProps {
  frame: ChartFrame
  days: InboxDay[]
  chosen: number | null
}

const WIDEST = 28

export function RoomsBars({ frame, days, chosen }: RoomsBarsProps) {
  const width = Math.min(WIDEST, Math.max(1.5, frame.band * 0.68))
  return days.map(({ day, rooms }, index) => {
    if (rooms === 0) return null
    const y = frame.rooms.y(rooms)
    return (
      <path
        key={day}
        className="chart-bar"
        data-chosen={index === chosen || undefined}
        d={barPath(frame.middle(index) - width / 2, y, width, plots.rooms.bottom - y)}
      />
    )
  })
}

/** Round above, and flat on the ground. */
function barPath(x: number, y: number, width: number, height: number): string {
  const r = Math.min(4, width / 2, height)
  return `M${x},${y + height}v${r - height}q0,${-r} ${r},${-r}h${width - 2 * r}q${r},0 ${r},${r}v${height - r}z`
}
