import { useEffect, useRef } from 'react'
import type { Product } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { PickerOption } from './picker-option.tsx'
import { PickerState } from './picker-state.tsx'
import type { ActiveOption } from './use-active-option.ts'

interface PickerResultsProps {
  listId: string
  products: Product[]
  option: ActiveOption
  onPick: (product: Product) => void
  loading?: boolean
  failed?: boolean
  empty?: string
  more?: boolean
  onMore?: () => void
}

export function PickerResults(props: PickerResultsProps) {
  const { listId, products, option, onPick, loading = false, failed = false, more = false, onMore } = props
  const { active } = option
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
    <>
      <PickerState count={products.length} loading={loading} failed={failed} empty={props.empty} />
      <div
        id={listId}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot show pictures
        role="listbox"
        className="et-listbox"
        aria-label={t('results')}
        aria-busy={loading}
        aria-activedescendant={active && `${listId}-${active.id}`}
        tabIndex={products.length > 0 ? 0 : -1}
        onKeyDown={option.onKeyDown}
      >
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
    </>
  )
}
