import { Photo } from '@etalase/chat-ui'
import type { ReactNode } from 'react'
import { ShopLink } from './shop-link.tsx'

interface GoodsLineProps {
  productId: string
  name: string
  image: string
  variant?: string | null
  /** Has come since the panel was opened. */
  isNew?: boolean
  children?: ReactNode
}

/** A product on one line of the panel; its name leads to its page in the shop. */
export const GoodsLine = ({ productId, name, image, variant, isNew, children }: GoodsLineProps) => (
  <li className="goods" data-new={isNew || undefined}>
    <Photo src={image} width={44} height={44} loading="lazy" />
    <div>
      <ShopLink path={`/products/${productId}`} className="goods-name">
        {name}
      </ShopLink>
      {variant && <span className="soft">{variant}</span>}
      {children}
    </div>
  </li>
)
