import type { Product } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useCategoryName } from '../catalogue/use-category-name.ts'
import { Picture } from '../product/picture.tsx'

interface CategoryTileProps {
  name: string
  count: number
  products: Product[]
}

export function CategoryTile({ name, count, products }: CategoryTileProps) {
  const t = useTranslations('home')
  const nameOf = useCategoryName()
  const image = useImageOf(name, products)
  return (
    <Link to="/products" search={{ category: name }} className="category">
      <Picture product={{ category: name, image }} lazy />
      <span>{nameOf(name)}</span>
      <small>{t('count', { count })}</small>
    </Link>
  )
}

/** A shelf on which nothing is new shows what else it has. */
function useImageOf(category: string, products: Product[]): string | undefined {
  const known = products.findLast((product) => product.category === category && product.stock > 0)
  const other = etalase.product.search.useQuery(
    { category, inStock: true, limit: 1 },
    { enabled: products.length > 0 && !known, staleTime: Infinity },
  )
  return (known ?? other.data?.products[0])?.image
}
