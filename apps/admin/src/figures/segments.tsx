import { useId, type ReactNode } from 'react'

interface SegmentsProps<V extends string> {
  label: string
  value: V
  options: readonly { value: V; text: string; icon?: ReactNode }[]
  onChoose: (value: V) => void
}

/** One of a few, side by side: radio buttons, with all their keys. */
export function Segments<V extends string>({ label, value, options, onChoose }: SegmentsProps<V>) {
  const name = useId()
  return (
    <fieldset className="segments" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className="segment">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.icon}
          {option.text}
        </label>
      ))}
    </fieldset>
  )
}
