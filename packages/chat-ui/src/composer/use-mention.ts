import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Product } from '@etalase/api/contract'
import { mentionAt, withoutMention } from './mention.ts'

const PAUSE = 300

/** What the owner of the composer gives for a `#` in the draft. */
export interface ComposerMention {
  /** What was found for the last query. */
  products: Product[]
  loading: boolean
  /** Called 300 ms after the last key; null when nobody asks any more. */
  onQuery: (query: string | null) => void
  /** The chosen one; its `#word` has left the draft already. */
  onPick: (product: Product) => void
}

interface MentionOf {
  mention: ComposerMention | undefined
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  onText: (text: string) => void
}

export function useMention({ mention, field, text, onText }: MentionOf) {
  const [caret, setCaret] = useState<number | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const [step, setStep] = useState({ query: '', index: 0 })
  const found = mention && caret !== null ? mentionAt(text, caret) : null
  const at = found?.start === dismissed ? null : found
  const query = at?.query ?? null
  if (!found && dismissed !== null) setDismissed(null)

  const onQuery = useRef(mention?.onQuery)
  useEffect(() => {
    onQuery.current = mention?.onQuery
  })
  useEffect(() => {
    const ask = () => {
      setAsked(query)
      onQuery.current?.(query)
    }
    const pause = setTimeout(ask, query === null ? 0 : PAUSE)
    return () => clearTimeout(pause)
  }, [query])

  const products = (at && asked !== null && mention?.products) || []
  const waiting = at !== null && (asked !== query || mention?.loading === true)
  const index = step.query === query ? Math.min(step.index, Math.max(products.length - 1, 0)) : 0
  const active = products[index]

  function pick(product: Product) {
    if (!at) return
    const rest = withoutMention(text, at)
    onText(rest.text)
    setCaret(null)
    mention?.onPick(product)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(rest.caret, rest.caret)
    })
  }

  /** Whether the key was the list's. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (!at || event.nativeEvent.isComposing || (!active && !waiting)) return false
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') {
      setDismissed(at.start)
      event.stopPropagation()
    } else if (way && active) setStep({ query: at.query, index: turn(index + way, products.length) })
    else if (event.key === 'Enter' && !event.shiftKey) {
      // What is shown while waiting is the last word's, and half a word is no message either.
      if (active && !waiting) pick(active)
    } else if (event.key === 'Tab' && !event.shiftKey && active) pick(active)
    else return false
    event.preventDefault()
    return true
  }

  return { open: products.length > 0, products, active, waiting, pick, onKeyDown, onCaret: setCaret }
}

/** The first and the last one are neighbours. */
const turn = (index: number, count: number) => (index + count) % count
