import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'

const PAUSE = 300

interface PickerSearchProps {
  listId: string
  activeId?: string
  suggestions?: string[]
  onSearch: (q: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

export function PickerSearch({ listId, activeId, suggestions, onSearch, onKeyDown }: PickerSearchProps) {
  const t = useTranslations('chat.picker')
  const [q, setQ] = useState('')
  const latest = useRef(onSearch)
  useEffect(() => {
    latest.current = onSearch
  }, [onSearch])
  useEffect(() => {
    const pause = setTimeout(() => latest.current(q.trim()), q ? PAUSE : 0)
    return () => clearTimeout(pause)
  }, [q])
  return (
    <div className="et-picker-search">
      <label className="et-search">
        <Icon name="search" />
        <input
          type="search"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={activeId}
          aria-autocomplete="list"
          aria-label={t('label')}
          placeholder={t('placeholder')}
          autoComplete="off"
          value={q}
          onChange={(event) => setQ(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      {q && suggestions && suggestions.length > 0 && (
        <div className="et-picker-suggest">
          <span>{t('try')}</span>
          {suggestions.map((word) => (
            <button key={word} type="button" className="et-chip" onClick={() => setQ(word)}>
              {word}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
