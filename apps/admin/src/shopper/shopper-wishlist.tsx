import { formatMoney, StockState } from '@etalase/chat-ui'
import type { WishlistItem } from '@etalase/client'
import { useTranslations } from 'use-intl'
import { FromCard } from './from-card.tsx'
import { GoodsLine } from './goods-line.tsx'
import { MoreButton } from './more-button.tsx'
import { PanelSection } from './panel-section.tsx'
import { useFew } from './use-few.ts'

interface ShopperWishlistProps {
  wishlist: WishlistItem[]
  /** Of all wishes; only the newest are shown. */
  count: number
  here: ReadonlySet<string>
}

export function ShopperWishlist({ wishlist, count, here }: ShopperWishlistProps) {
  const t = useTranslations('shopper')
  const { shown, hidden, showAll } = useFew(wishlist)
  return (
    <PanelSection
      name="wishlist"
      title={t('wishlist')}
      empty={count === 0 && t('noWishlist')}
      note={t('items', { count })}
    >
      <ul className="goods-list">
        {shown.map(({ product, sourceMessageId }) => (
          <GoodsLine key={product.id} productId={product.id} name={product.name} image={product.image}>
            <span className="soft">{formatMoney(product.price, product.currency)}</span>
            {(!product.active || product.stock <= 0) && (
              <StockState stock={product.stock} active={product.active} />
            )}
            <FromCard messageId={sourceMessageId} here={here} />
          </GoodsLine>
        ))}
      </ul>
      <MoreButton hidden={hidden} onMore={showAll} />
      {hidden === 0 && count > wishlist.length && (
        <p className="soft part-foot">{t('newestOnly', { count: wishlist.length })}</p>
      )}
    </PanelSection>
  )
}
