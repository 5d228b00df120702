import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import type { ProductCardProps } from './card-props.ts'

/** Only the buttons that somebody listens to. */
export function CardActions(props: ProductCardProps & { available: boolean }) {
  const { product, now, busy, wished = false, available, onAddToCart, onAddToWishlist, onView } = props
  const t = useTranslations('chat.card')
  if (!onAddToCart && !onAddToWishlist && !onView) return null
  const reason = now?.active === false ? t('withdrawnReason') : t('soldOutReason')
  return (
    <div className="et-card-actions">
      {onAddToCart && (
        <button
          type="button"
          className="et-button et-button-primary et-card-add"
          // Not `disabled`: whoever stands on it when the last one is sold would lose the focus.
          aria-disabled={!available || busy === 'cart'}
          data-gone={!available}
          onClick={() => available && busy !== 'cart' && onAddToCart({ variantId: product.variantId })}
        >
          {busy === 'cart' ? (
            <span className="et-spinner" aria-hidden="true" />
          ) : (
            <Icon name="cart" size={18} />
          )}
          {available ? t(busy === 'cart' ? 'adding' : 'addToCart') : reason}
        </button>
      )}
      {onAddToWishlist && (
        <button
          type="button"
          className="et-button et-button-quiet"
          aria-pressed={wished}
          aria-disabled={busy === 'wishlist'}
          onClick={() => busy !== 'wishlist' && onAddToWishlist()}
        >
          <Icon name="heart" size={18} />
          {t(wished ? 'wished' : 'wishlist')}
        </button>
      )}
      {onView && (
        <button type="button" className="et-button et-button-quiet" onClick={onView}>
          <Icon name="arrow-right" size={18} />
          {t('view')}
        </button>
      )}
    </div>
  )
}
