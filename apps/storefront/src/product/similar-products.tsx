import type { Product } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ProductShelf } from '../catalogue/product-shelf.tsx'
import { useCatalogue } from '../catalogue/use-catalogue.ts'

/** Its neighbours on the shelf that can be bought. */
export function SimilarProducts({ product: { id, category } }: { product: Product }) {
  const t = useTranslations('product')
  const { products, isPending } = useCatalogue({ category, inStock: true }, 12)
  return (
    <ProductShelf
      title={t('similar')}
      products={products.filter((product) => product.id !== id)}
      loading={isPending}
    >
      <Link to="/products" search={{ category }} className="more-link">
        {t('seeAll')}
      </Link>
    </ProductShelf>
  )
}
