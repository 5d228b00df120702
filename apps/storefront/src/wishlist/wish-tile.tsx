import type { WishlistItem } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { ShoppingCart } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { AddOutcome } from '../cart/add-outcome.tsx'
import { FromChat } from '../cart/from-chat.tsx'
import { useAddToCart } from '../cart/use-add-to-cart.ts'
import { ProductTile } from '../catalogue/product-tile.tsx'

/** A wished product; a variant is chosen on its own page. */
export function WishTile({ item: { product, sourceMessageId } }: { item: WishlistItem }) {
  const t = useTranslations('product')
  const cart = useAddToCart()
  const { id, active, stock, variants } = product
  const add = (expectedPrice: number) => cart.add({ productId: id, quantity: 1, expectedPrice })
  return (
    <ProductTile product={product}>
      {sourceMessageId && <FromChat />}
      {active && stock > 0 && variants.length > 0 && (
        <Link to="/products/$productId" params={{ productId: id }} className="et-button et-button-quiet">
          {t('variants')}
        </Link>
      )}
      {active && stock > 0 && variants.length === 0 && (
        <button
          type="button"
          className="et-button et-button-quiet"
          aria-disabled={cart.isAdding}
          onClick={() => add(product.price)}
        >
          <ShoppingCart size={17} aria-hidden="true" /> {t(cart.isAdding ? 'adding' : 'add')}
        </button>
      )}
      <AddOutcome notice={cart.notice} onConfirm={add} />
    </ProductTile>
  )
}
