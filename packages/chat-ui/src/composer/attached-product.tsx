import type { ProductSnapshot } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import { Photo } from '../picture/photo.tsx'
import { formatMoney } from '../product-card/money.ts'

export type AttachedCard = Pick<
  ProductSnapshot,
  'productId' | 'variantId' | 'variantName' | 'name' | 'image' | 'price' | 'currency'
>

interface AttachedProductProps {
  product: AttachedCard
  onDetach?: () => void
}

export function AttachedProduct({ product, onDetach }: AttachedProductProps) {
  const t = useTranslations('chat.composer')
  return (
    <div className="et-attached">
      <span className="et-tile et-attached-tile">
        <Photo src={product.image} width={40} height={40} />
      </span>
      <span className="et-attached-text">
        <span className="et-attached-name">
          <span className="et-hidden">{t('attached')} </span>
          {product.name}
          {product.variantName && ` · ${product.variantName}`}
        </span>
        <span className="et-attached-price">{formatMoney(product.price, product.currency)}</span>
      </span>
      {onDetach && (
        <button
          type="button"
          className="et-icon-button"
          aria-label={t('detach', { name: product.name })}
          onClick={onDetach}
        >
          <Icon name="close" size={18} />
        </button>
      )}
    </div>
  )
}
