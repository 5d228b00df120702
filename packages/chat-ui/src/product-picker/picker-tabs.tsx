import { useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'

export interface PickerTab {
  id: string
  word: string
}

interface PickerTabsProps {
  tabs: PickerTab[]
  tab: string
  panelId: string
  onTab: (id: string) => void
}

/** Left and right walk through the tabs and show them at once; Tab goes on to the list. */
export function PickerTabs({ tabs, tab, panelId, onTab }: PickerTabsProps) {
  const t = useTranslations('chat.picker')
  const row = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    const here = tabs.findIndex(({ id }) => id === tab)
    const to = targetOf(event.key, here, tabs.length)
    const next = to === undefined ? undefined : tabs[to]
    if (!next) return
    event.preventDefault()
    onTab(next.id)
    row.current?.querySelectorAll('button')[to ?? 0]?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tabs in it hold the focus
    <div ref={row} role="tablist" aria-label={t('tabs')} className="et-tabs" onKeyDown={onKeyDown}>
      {tabs.map(({ id, word }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${panelId}-${id}`}
          className="et-tab"
          aria-selected={id === tab}
          aria-controls={panelId}
          tabIndex={id === tab ? 0 : -1}
          onClick={() => onTab(id)}
        >
          {word}
        </button>
      ))}
    </div>
  )
}

/** The first and the last one are neighbours. */
function targetOf(key: string, here: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (here + 1) % count
  if (key === 'ArrowLeft') return (here - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}
