import type { Product } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { PickerOption } from '../product-picker/picker-option.tsx'

interface MentionListProps {
  listId: string
  products: Product[]
  active: Product | undefined
  waiting: boolean
  onPick: (product: Product) => void
}

/** The products for the `#word`, above the field. */
export function MentionList({ listId, products, active, waiting, onPick }: MentionListProps) {
  const t = useTranslations('chat.picker')
  return (
    <>
      <output className="et-hidden">{!waiting && t('found', { count: products.length })}</output>
      <div
        id={listId}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot show pictures
        role="listbox"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the field holds the focus and the keys
        tabIndex={-1}
        className="et-mention"
        aria-label={t('results')}
        aria-busy={waiting}
        // A press must not take the focus out of the field.
        onMouseDown={(event) => event.preventDefault()}
      >
        {products.map((product) => (
          <PickerOption
            key={product.id}
            id={`${listId}-${product.id}`}
            product={product}
            active={product === active}
            onPick={onPick}
          />
        ))}
      </div>
    </>
  )
}
