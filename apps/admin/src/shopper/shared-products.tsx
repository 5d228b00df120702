import type { Message } from '@etalase/client'
import { formatMoney } from '@etalase/chat-ui'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { GoodsLine } from './goods-line.tsx'
import { PanelSection } from './panel-section.tsx'
import { productsShared } from './products-shared.ts'

export function SharedProducts({ messages }: { messages: Message[] }) {
  const t = useTranslations('shopper')
  const shared = useMemo(() => productsShared(messages), [messages])
  const count = shared.length
  return (
    <PanelSection
      name="products"
      title={t('products')}
      empty={count === 0 && t('noProducts')}
      note={t('items', { count })}
    >
      <ul className="goods-list">
        {shared.map(({ key, product, by, times }) => (
          <GoodsLine
            key={key}
            productId={product.productId}
            name={product.name}
            image={product.image}
            variant={product.variantName}
          >
            <span className="soft">{formatMoney(product.price, product.currency)}</span>
            <span className="soft">
              {t('shared', { name: by })}
              {times > 1 && ` · ${t('times', { count: times })}`}
            </span>
          </GoodsLine>
        ))}
      </ul>
    </PanelSection>
  )
}
