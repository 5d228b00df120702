import { useEffect, useRef } from 'react'
import type { Product } from '@etalase/api/contract'
import { Photo } from '../picture/photo.tsx'
import { formatMoney } from '../product-card/money.ts'
import { StockState } from '../product-card/stock-state.tsx'

interface PickerOptionProps {
  id: string
  product: Product
  active: boolean
  onPick: (product: Product) => void
}

export function PickerOption({ id, product, active, onPick }: PickerOptionProps) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field holds the focus and the keys
    <div
      ref={row}
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element takes no picture
      role="option"
      aria-selected={active}
      className="et-option"
      onClick={() => onPick(product)}
    >
      <span className="et-tile et-option-tile">
        <Photo src={product.image} width={48} height={48} loading="lazy" />
      </span>
      <span className="et-option-text">
        <span className="et-option-name">{product.name}</span>
        <span className="et-option-kind">
          {product.brand} · {product.sku}
        </span>
      </span>
      <span className="et-option-side">
        <strong>{formatMoney(product.price, product.currency)}</strong>
        <StockState stock={product.stock} active={product.active} />
      </span>
    </div>
  )
}
