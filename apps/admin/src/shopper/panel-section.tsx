import { ChevronDown } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { recall, remember } from '../layout/remembered.ts'

interface PanelSectionProps {
  name: string
  title: string
  /** Said on one line, instead of a part with nothing in it to unfold. */
  empty?: string | false
  /** What is in it, so that a closed one says something too. */
  note?: ReactNode
  children: ReactNode
}

/** A part of the panel that folds, and stays folded in the next room. */
export function PanelSection({ name, title, empty, note, children }: PanelSectionProps) {
  const key = `shopper.${name}`
  const [open, setOpen] = useState(() => recall(key) !== 'closed')
  if (empty)
    return (
      <div className="shopper-part part-empty">
        <h3>{title}</h3>
        <p>{empty}</p>
      </div>
    )
  return (
    <details
      className="shopper-part"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open)
        remember(key, currentTarget.open ? null : 'closed')
      }}
    >
      <summary>
        <h3>{title}</h3>
        <span className="part-note">{note}</span>
        <ChevronDown aria-hidden />
      </summary>
      <div className="part-body">{children}</div>
    </details>
  )
}
