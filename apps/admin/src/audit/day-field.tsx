interface DayFieldProps {
  label: string
  day?: string
  min?: string
  max?: string
  onDay: (day: string | undefined) => void
}

export const DayField = ({ label, day = '', min, max, onDay }: DayFieldProps) => (
  <label className="day-field" data-chosen={day ? true : undefined}>
    {label}
    <input
      type="date"
      value={day}
      min={min}
      max={max}
      onChange={(event) => onDay(event.target.value || undefined)}
    />
  </label>
)
