import { CardActions } from './card-actions.tsx'
import { CardNoticeLine } from './card-notice.tsx'
import { CardPrice } from './card-price.tsx'
import { CardReceipts } from './card-receipts.tsx'
import type { ProductCardProps } from './card-props.ts'
import { StockState } from './stock-state.tsx'

export function ProductCard(props: ProductCardProps) {
  const { product, now, notice = null, receipts = [] } = props
  const stock = now?.stock ?? product.stock
  const active = now?.active ?? true
  return (
    <article className="et-card" aria-label={product.name} data-withdrawn={!active}>
      <div className="et-card-head">
        <span className="et-tile et-card-tile">
          <img src={product.image} alt="" width={72} height={72} loading="lazy" />
        </span>
        <div className="et-card-text">
          <h3 className="et-card-name">{product.name}</h3>
          <p className="et-card-kind">
            {product.brand} · {product.category}
          </p>
          {product.variantName && <p className="et-card-variant">{product.variantName}</p>}
          <CardPrice product={product} price={now?.price ?? product.price} />
          <StockState stock={stock} active={active} />
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
