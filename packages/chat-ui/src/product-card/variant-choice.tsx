import type { ProductVariant } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { formatMoney } from './money.ts'

interface VariantChoiceProps {
  variants: ProductVariant[]
  currency: string
  busy: boolean
  onChoose: (variantId: string) => void
}

export function VariantChoice({ variants, currency, busy, onChoose }: VariantChoiceProps) {
  const t = useTranslations('chat')
  const pricesDiffer = new Set(variants.map(({ price }) => price)).size > 1
  return (
    <fieldset className="et-card-choice">
      <legend className="et-hidden">{t('card.variants')}</legend>
      {variants.map((variant) => (
        <button
          key={variant.id}
          type="button"
          className="et-chip"
          disabled={variant.stock <= 0}
          aria-disabled={busy}
          onClick={() => !busy && onChoose(variant.id)}
        >
          {variant.name}
          {pricesDiffer && ` · ${formatMoney(variant.price, currency)}`}
          {variant.stock <= 0 && ` · ${t('stock.soldOut')}`}
        </button>
      ))}
    </fieldset>
  )
}
