import type { ChartFrame } from './chart-frame.ts'

interface ValueAxisProps {
  frame: ChartFrame
  axis: ChartFrame['rooms']
  /** False where nothing is to be measured: only the ground stays. */
  word: false | ((value: number) => string)
}

export const ValueAxis = ({ frame, axis, word }: ValueAxisProps) =>
  axis.ticks.slice(0, word ? undefined : 1).map((tick) => (
    <g key={tick}>
      <line
        className="chart-line"
        data-ground={tick === 0 || undefined}
        x1={frame.left}
        x2={frame.right}
        y1={axis.y(tick)}
        y2={axis.y(tick)}
      />
      {word && (
        <text className="chart-word" x={frame.left - 8} y={axis.y(tick)} dy="0.34em" textAnchor="end">
          {word(tick)}
        </text>
      )}
    </g>
  ))
