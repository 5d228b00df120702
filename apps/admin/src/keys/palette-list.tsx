import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { Entry } from './find-entries.ts'
import { PaletteLine } from './palette-line.tsx'

interface PaletteListProps {
  id: string
  entries: Entry[]
  active: Entry | undefined
  onActive: (entry: Entry) => void
  onChoose: (entry: Entry) => void
}

export function PaletteList({ id, entries, active, onActive, onChoose }: PaletteListProps) {
  const t = useTranslations('palette')
  const idOf = (entry: Entry) => `${id}-${entry.id}`
  const activeId = active && idOf(active)
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const shown = [...new Set(entries.map(({ section }) => section))]
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot show keys
    <div className="palette-list" role="listbox" id={id} aria-label={t('title')}>
      {shown.map((section) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a group of a listbox
        <div key={section} role="group" aria-labelledby={`${id}-${section}`}>
          <h2 id={`${id}-${section}`} role="presentation">
            {t(section)}
          </h2>
          {entries
            .filter((entry) => entry.section === section)
            .map((entry) => (
              <PaletteLine
                key={entry.id}
                id={idOf(entry)}
                entry={entry}
                active={entry === active}
                onActive={() => onActive(entry)}
                onChoose={() => onChoose(entry)}
              />
            ))}
        </div>
      ))}
    </div>
  )
}
