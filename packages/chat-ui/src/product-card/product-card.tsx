import { useTranslations } from 'use-intl'
import { Photo } from '../picture/photo.tsx'
import { CardActions } from './card-actions.tsx'
import { CardNoticeLine } from './card-notice.tsx'
import { CardPrice } from './card-price.tsx'
import { CardReceipts } from './card-receipts.tsx'
import type { ProductCardProps } from './card-props.ts'
import { StockState } from './stock-state.tsx'
import { changeSince } from './today.ts'

export function ProductCard(props: ProductCardProps) {
  const { product, notice = null, receipts = [] } = props
  const t = useTranslations('chat.card')
  const now = props.now ?? { price: product.price, stock: product.stock, active: true }
  const change = changeSince(product, now)
  const { stock, active } = now
  return (
    <article className="et-card" aria-label={product.name} data-withdrawn={!active}>
      <div className="et-card-head">
        <span className="et-tile et-card-tile">
          <Photo src={product.image} width={72} height={72} loading="lazy" />
        </span>
        <div className="et-card-text">
          <h3 className="et-card-name">{product.name}</h3>
          <p className="et-card-kind">
            {product.brand} · {product.category}
          </p>
          {product.variantName && <p className="et-card-variant">{product.variantName}</p>}
          <CardPrice price={now.price} currency={product.currency} was={change.price} />
          <p className="et-card-stock">
            <StockState stock={stock} active={active} />
            {change.stock && (
              <span className="et-card-was">{t(`wasStock.${change.stock}`, { stock: product.stock })}</span>
            )}
          </p>
        </div>
      </div>
      <CardNoticeLine
        notice={notice}
        currency={product.currency}
        busy={props.busy === 'cart'}
        onChoose={props.onAddToCart}
        onDismiss={props.onDismissNotice}
      />
      <CardReceipts receipts={receipts} notice={notice} name={props.receiptName} />
      <CardActions {...props} available={active && stock > 0} />
    </article>
  )
}
