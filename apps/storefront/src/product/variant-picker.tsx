import { formatMoney } from '@etalase/chat-ui'
import type { Product, ProductVariant } from '@etalase/client'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { priceRange } from './price-range.ts'

interface VariantPickerProps {
  product: Product
  chosenId?: string
  onChoose: (id: string) => void
}

const few = 5

export function VariantPicker({ product, chosenId, onChoose }: VariantPickerProps) {
  const t = useTranslations('product')
  const name = useId()
  const { varies } = priceRange(product)
  function hint({ stock, price }: ProductVariant): string {
    if (stock <= 0) return t('soldOut')
    const left = stock <= few ? t('left', { stock }) : ''
    return [varies && formatMoney(price, product.currency), left].filter(Boolean).join(' · ')
  }
  return (
    <fieldset className="variants">
      <legend>{t('variants')}</legend>
      <div className="variants-row">
        {product.variants.map((variant) => (
          <label key={variant.id} className="variant" data-sold-out={variant.stock <= 0}>
            <input
              type="radio"
              name={name}
              checked={variant.id === chosenId}
              onChange={() => onChoose(variant.id)}
            />
            <span>
              {variant.name}
              <small>{hint(variant)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
