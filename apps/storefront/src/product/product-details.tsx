import { formatMoney, StockState } from '@etalase/chat-ui'
import type { Product } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BuyBox } from './buy-box.tsx'
import { Picture } from './picture.tsx'
import { priceRange } from './price-range.ts'
import { VariantPicker } from './variant-picker.tsx'

export function ProductDetails({ product }: { product: Product }) {
  const t = useTranslations('product')
  const { variants, brand } = product
  const [chosenId, setChosenId] = useState(variants.length === 1 ? variants[0]?.id : undefined)
  const variant = variants.find(({ id }) => id === chosenId)
  const { lowest, varies } = variant ? { lowest: variant.price, varies: false } : priceRange(product)
  const price = formatMoney(lowest, product.currency)
  return (
    <article className="details">
      <Picture product={product} />
      <div className="details-text">
        <Link to="/products" search={{ brand }} className="details-brand">
          {brand}
        </Link>
        <h1>{product.name}</h1>
        <p className="details-price">{varies ? t('from', { price }) : price}</p>
        <StockState stock={(variant ?? product).stock} active={product.active} />
        {variants.length > 1 && (
          <VariantPicker product={product} chosenId={chosenId} onChoose={setChosenId} />
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
