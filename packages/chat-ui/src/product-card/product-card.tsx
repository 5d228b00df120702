import type { Product, ProductSnapshot, Receipt } from '@etalase/api/contract'
import { CardActions } from './card-actions.tsx'
import { CardNoticeLine } from './card-notice.tsx'
import { CardPrice } from './card-price.tsx'
import { CardReceipts } from './card-receipts.tsx'
import type { CardNotice } from './notice.ts'
import { StockState } from './stock-state.tsx'

export interface CardChoice {
  variantId?: string
  /** Confirms a price that has changed since the card was shared. */
  expectedPrice?: number
}

export interface ProductCardProps {
  product: ProductSnapshot
  /** The product (or its variant) as it is today; without it the card shows the day it was shared. */
  now?: Pick<Product, 'price' | 'stock' | 'active'>
  receipts?: Receipt[]
  /** Whose receipt it is; one's own need no name. */
  receiptName?: (actorId: string) => string | undefined
  /** Which action is on its way. */
  busy?: 'cart' | 'wishlist' | null
  /** What the last press came to. */
  notice?: CardNotice | null
  onDismissNotice?: () => void
  wished?: boolean
  onAddToCart?: (choice: CardChoice) => void
  onAddToWishlist?: () => void
  onView?: () => void
}

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
