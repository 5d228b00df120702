import { formatMoney, StockState } from '@etalase/chat-ui'
import type { Product } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Picture } from '../product/picture.tsx'
import { priceRange } from '../product/price-range.ts'
import { WishHeart } from '../wishlist/wish-heart.tsx'

interface ProductTileProps {
  product: Product
  /** Below it: what one can do with it here. */
  children?: ReactNode
}

export function ProductTile({ product, children }: ProductTileProps) {
  const t = useTranslations('product')
  const { id, name, brand, currency, stock, active } = product
  const { lowest, varies } = priceRange(product)
  const price = formatMoney(lowest, currency)
  return (
    <li className="tile" data-sold-out={stock <= 0}>
      <Link to="/products/$productId" params={{ productId: id }} className="tile-link">
        <Picture product={product} lazy />
        <span className="tile-brand">{brand}</span>
        <span className="tile-name">{name}</span>
        <span className="tile-price">{varies ? t('from', { price }) : price}</span>
        <StockState stock={stock} active={active} />
      </Link>
      <WishHeart product={product} />
      {children && <div className="tile-more">{children}</div>}
    </li>
  )
}
