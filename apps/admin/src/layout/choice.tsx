import { ChevronDown, LoaderCircle } from 'lucide-react'
import type { ReactNode, Ref } from 'react'

interface ChoiceProps<V extends string> {
  label: string
  /** What the pill says; the options may say it as actions. */
  text: string
  value: V
  options: readonly { value: V; label: string; disabled?: boolean }[]
  onChoose: (value: V) => void
  icon?: ReactNode
  tone?: string
  busy?: boolean
  disabled?: boolean
  /** For whoever opens it by a key, and which that is. */
  selectRef?: Ref<HTMLSelectElement>
  shortcut?: string
}

/** A pill over a native select: every platform's own list, keys and screen reader words come for free. */
export function Choice<V extends string>({ selectRef, ...props }: ChoiceProps<V>) {
  return (
    <span className="choice" data-tone={props.tone} data-disabled={props.disabled || undefined}>
      {props.busy ? <LoaderCircle className="spin" aria-hidden /> : props.icon}
      <span className="choice-text" aria-hidden="true">
        {props.text}
      </span>
      <ChevronDown className="choice-chevron" aria-hidden />
      <select
        ref={selectRef}
        aria-label={props.label}
        aria-keyshortcuts={props.shortcut}
        title={props.shortcut && `${props.label} (${props.shortcut})`}
        aria-busy={props.busy || undefined}
        value={props.value}
        disabled={props.disabled}
        onChange={(event) => props.onChoose(event.target.value as V)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
