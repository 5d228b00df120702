import { useEffect, useRef } from 'react'
import type { Product } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { PickerOption } from './picker-option.tsx'
import { PickerState } from './picker-state.tsx'

interface PickerResultsProps {
  listId: string
  products: Product[]
  active?: Product
  onPick: (product: Product) => void
  loading?: boolean
  failed?: boolean
  more?: boolean
  onMore?: () => void
}

export function PickerResults(props: PickerResultsProps) {
  const { listId, products, active, onPick, loading = false, failed = false, more = false, onMore } = props
  const t = useTranslations('chat.picker')
  const end = useRef<HTMLButtonElement>(null)
  const latest = useRef(onMore)
  useEffect(() => {
    latest.current = onMore
  }, [onMore])
  useEffect(() => {
    if (!more || loading || !end.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current?.())
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [more, loading])
  return (
    <div className="et-picker-results">
      <PickerState count={products.length} loading={loading} failed={failed} />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot show pictures */}
      <div id={listId} role="listbox" aria-label={t('results')} aria-busy={loading}>
        {products.map((product) => (
          <PickerOption
            key={product.id}
            id={`${listId}-${product.id}`}
            product={product}
            active={product.id === active?.id}
            onPick={onPick}
          />
        ))}
      </div>
      {more && (
        <button ref={end} type="button" className="et-button et-button-quiet" onClick={onMore}>
          {t('more')}
        </button>
      )}
    </div>
  )
}
