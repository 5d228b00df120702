import { LayoutDashboard, List, MessageSquare, MessagesSquare, type LucideIcon } from 'lucide-react'
import type { Entry, Section } from './find-entries.ts'
import { KeyCaps } from './key-caps.tsx'

const icons: Record<Section, LucideIcon> = {
  room: MessageSquare,
  list: List,
  desk: LayoutDashboard,
  rooms: MessagesSquare,
}

interface PaletteLineProps {
  id: string
  entry: Entry
  active: boolean
  onActive: () => void
  onChoose: () => void
}

export function PaletteLine({ id, entry, active, onActive, onChoose }: PaletteLineProps) {
  const Icon = icons[entry.section]
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the focus stays in the field, whose keys choose
    <div
      id={id}
      className="palette-line"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element takes no keys beside its words
      role="option"
      aria-selected={active}
      onPointerMove={onActive}
      onClick={onChoose}
    >
      <Icon aria-hidden />
      <span className="palette-label">
        {entry.label}
        {entry.hint && <span className="palette-hint">{entry.hint}</span>}
      </span>
      {entry.keys && <KeyCaps keys={entry.keys} />}
    </div>
  )
}
