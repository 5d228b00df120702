import { formatMoney, StockState } from '@etalase/chat-ui'
import type { Product } from '@etalase/client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCategoryName } from '../catalogue/use-category-name.ts'
import { BuyBox } from './buy-box.tsx'
import { Picture } from './picture.tsx'
import { VariantPicker } from './variant-picker.tsx'

export function ProductDetails({ product }: { product: Product }) {
  const t = useTranslations('product')
  const categoryName = useCategoryName()
  const { variants } = product
  const [chosenId, setChosenId] = useState(variants.length === 1 ? variants[0]?.id : undefined)
  const variant = variants.find(({ id }) => id === chosenId)
  const { price, stock } = variant ?? product
  const prices = variant
    ? [price]
    : [...variants.map((one) => one.price), ...(variants.length ? [] : [price])]
  const lowest = Math.min(...prices)
  const from = Math.max(...prices) > lowest
  const shown = formatMoney(lowest, product.currency)
  return (
    <article className="details">
      <Picture product={product} />
      <div className="details-text">
        <p className="details-kind">
          {product.brand} · {categoryName(product.category)}
        </p>
        <h1>{product.name}</h1>
        <p className="details-price">{from ? t('from', { price: shown }) : shown}</p>
        <StockState stock={stock} active={product.active} />
        {variants.length > 1 && (
          <VariantPicker variants={variants} chosenId={chosenId} onChoose={setChosenId} />
        )}
        <BuyBox product={product} variant={variant} />
        <section className="details-about">
          <h2>{t('description')}</h2>
          <p>{product.description}</p>
          <p className="details-sku">{t('sku', { sku: variant?.sku ?? product.sku })}</p>
        </section>
      </div>
    </article>
  )
}
