import type { Message } from '@etalase/client'
import { formatMoney } from '@etalase/chat-ui'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { productsShared } from './products-shared.ts'

export function SharedProducts({ messages }: { messages: Message[] }) {
  const t = useTranslations('shopper')
  const shared = useMemo(() => productsShared(messages), [messages])
  return (
    <section className="shopper-part" aria-labelledby="shopper-products">
      <h3 id="shopper-products">{t('products')}</h3>
      {shared.length === 0 && <p className="soft">{t('noProducts')}</p>}
      <ul className="shared">
        {shared.map(({ key, product, by, times }) => (
          <li key={key}>
            <img src={product.image} alt="" width={44} height={44} loading="lazy" />
            <span>
              <strong>{product.name}</strong>
              {product.variantName && <span>{product.variantName}</span>}
              <span className="soft">{formatMoney(product.price, product.currency)}</span>
              <span className="soft">
                {t('shared', { name: by })}
                {times > 1 && ` · ${t('times', { count: times })}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
