import type { ProductVariant } from '@etalase/client'
import { useId } from 'react'
import { useTranslations } from 'use-intl'

interface VariantPickerProps {
  variants: ProductVariant[]
  chosenId?: string
  onChoose: (id: string) => void
}

export function VariantPicker({ variants, chosenId, onChoose }: VariantPickerProps) {
  const t = useTranslations('product')
  const name = useId()
  return (
    <fieldset className="variants">
      <legend>{t('variants')}</legend>
      <div className="variants-row">
        {variants.map((variant) => (
          <label key={variant.id} className="variant" data-sold-out={variant.stock <= 0}>
            <input
              type="radio"
              name={name}
              checked={variant.id === chosenId}
              onChange={() => onChoose(variant.id)}
            />
            <span>
              {variant.name}
              {variant.stock <= 0 && <small>{t('soldOut')}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
