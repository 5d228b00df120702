import { LoaderCircle, Search } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Entry } from './find-entries.ts'
import { PaletteList } from './palette-list.tsx'
import { pressed } from './pressed.ts'
import { useEntries } from './use-entries.ts'

export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('palette')
  const listId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const { entries, isLooking } = useEntries(query)
  const active = entries[Math.min(at, entries.length - 1)]
  useEffect(() => dialog.current?.showModal(), [])

  function choose(entry: Entry | undefined) {
    if (!entry) return
    // Closed first: the focus goes back, and the action may then move it.
    dialog.current?.close()
    entry.run()
  }
  function onKey(event: KeyboardEvent) {
    const key = pressed(event.nativeEvent)
    const by = { arrowdown: 1, arrowup: -1 }[key ?? '']
    if (by) setAt((Math.min(at, entries.length - 1) + by + entries.length) % Math.max(entries.length, 1))
    else if (key === 'enter') choose(active)
    else if (key === 'mod+k') dialog.current?.close()
    else return
    event.preventDefault()
  }
  return (
    <dialog ref={dialog} className="palette" aria-label={t('title')} closedby="any" onClose={onClose}>
      <div className="palette-head">
        {isLooking ? <LoaderCircle className="spin" aria-hidden /> : <Search aria-hidden />}
        <input
          role="combobox"
          aria-label={t('hint')}
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active && `${listId}-${active.id}`}
          placeholder={t('hint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKey}
        />
        <button type="button" className="palette-close" onClick={() => dialog.current?.close()}>
          <kbd aria-hidden="true">{matchMedia('(pointer: coarse)').matches ? '✕' : 'Esc'}</kbd>
          <span className="hidden">{t('close')}</span>
        </button>
      </div>
      <PaletteList
        id={listId}
        entries={entries}
        active={active}
        onActive={(entry) => setAt(entries.indexOf(entry))}
        onChoose={choose}
      />
      <output className={entries.length > 0 || isLooking ? 'hidden' : 'palette-none'}>
        {isLooking ? '' : entries.length > 0 ? t('results', { count: entries.length }) : t('none')}
      </output>
    </dialog>
  )
}
