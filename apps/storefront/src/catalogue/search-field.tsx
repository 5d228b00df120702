import { Search } from 'lucide-react'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useCatalogueSearch, useSearchCatalogue } from './catalogue-search.ts'

const PAUSE = 300

/** Searches as one types; Enter does not wait. */
export function SearchField() {
  const t = useTranslations('layout')
  const { q = '', category } = useCatalogueSearch()
  const search = useSearchCatalogue()
  const [text, setText] = useState(q)
  const [shown, setShown] = useState(q)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  // The address may change by other hands: the back button, "clear the search".
  if (q !== shown) {
    setShown(q)
    if (q !== text.trim()) setText(q)
  }
  useEffect(() => () => clearTimeout(pause.current), [])

  function onChange(next: string) {
    setText(next)
    clearTimeout(pause.current)
    pause.current = setTimeout(() => search({ q: next, category }, q !== ''), PAUSE)
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    clearTimeout(pause.current)
    search({ q: text, category }, q !== '')
  }
  return (
    <search className="search">
      <form onSubmit={onSubmit}>
        <Search size={19} aria-hidden="true" />
        <input
          type="search"
          name="q"
          value={text}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          onChange={(event) => onChange(event.target.value)}
        />
      </form>
    </search>
  )
}
