import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useActions } from '../keys/use-actions.ts'
import { useRunAction } from '../keys/use-known-actions.ts'
import { useInboxSearch } from './use-inbox-search.ts'

const PAUSE = 300

export function InboxSearchBox() {
  const t = useTranslations('inbox')
  const field = useRef<HTMLInputElement>(null)
  const [{ q = '' }, change] = useInboxSearch()
  const [text, setText] = useState(q)
  const typed = useRef(q)
  const runAction = useRunAction()
  const focus = () => field.current?.focus()
  useActions([{ id: 'list.search', label: t('focusSearch'), keys: '/', group: 'list', run: focus }])

  useEffect(() => {
    // The back button and "Clear filters" change the words from outside.
    if (q !== typed.current) setText((typed.current = q))
  }, [q])

  useEffect(() => {
    const next = text.trim()
    if (next === typed.current) return
    const timer = setTimeout(() => change({ q: (typed.current = next) || undefined }, true), PAUSE)
    return () => clearTimeout(timer)
  }, [text, change])

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') return text ? setText('') : field.current?.blur()
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    const next = text.trim()
    // What stands below is the answer to other words as long as these are not asked.
    if (next === typed.current) runAction('list.first')
    else change({ q: (typed.current = next) || undefined }, true)
  }

  return (
    <search className="search">
      <Search aria-hidden />
      <input
        ref={field}
        type="search"
        aria-label={t('search')}
        aria-keyshortcuts="/"
        placeholder={t('searchHint')}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text ? (
        <button
          type="button"
          className="icon-button"
          aria-label={t('clearSearch')}
          onClick={() => {
            setText('')
            field.current?.focus()
          }}
        >
          <X aria-hidden />
        </button>
      ) : (
        <kbd aria-hidden="true">/</kbd>
      )}
    </search>
  )
}
