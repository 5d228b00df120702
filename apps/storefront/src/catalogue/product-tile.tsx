import { formatMoney, StockState } from '@etalase/chat-ui'
import type { Product } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { Picture } from '../product/picture.tsx'

export function ProductTile({ product }: { product: Product }) {
  const { id, name, brand, price, currency, stock, active } = product
  return (
    <li className="tile" data-sold-out={stock <= 0}>
      <Link to="/products/$productId" params={{ productId: id }} className="tile-link">
        <Picture product={product} lazy />
        <span className="tile-brand">{brand}</span>
        <span className="tile-name">{name}</span>
        <span className="tile-price">{formatMoney(price, currency)}</span>
        <StockState stock={stock} active={active} />
      </Link>
    </li>
  )
}
