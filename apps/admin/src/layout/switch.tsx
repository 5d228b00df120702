import type { ReactNode } from 'react'

interface SwitchProps {
  on: boolean
  onTurn: (on: boolean) => void
  disabled?: boolean
  children: ReactNode
}

export const Switch = ({ on, onTurn, disabled, children }: SwitchProps) => (
  <label className="switch">
    <input
      type="checkbox"
      role="switch"
      aria-checked={on}
      checked={on}
      disabled={disabled}
      onChange={(event) => onTurn(event.target.checked)}
    />
    {children}
  </label>
)
