import type { Product } from '@etalase/client'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useFacets } from '../catalogue/use-facets.ts'
import { CategoryTile } from './category-tile.tsx'

const places = 8

/** Each shelf with one thing that stands on it. */
export function Categories({ products }: { products: Product[] }) {
  const t = useTranslations('home')
  const { categories, isLoading } = useFacets()
  const titleId = useId()
  return (
    <section className="shelf" aria-labelledby={titleId}>
      <header className="shelf-head">
        <h2 id={titleId}>{t('categories')}</h2>
      </header>
      <ul className="categories" aria-busy={isLoading}>
        {isLoading &&
          Array.from({ length: places }, (_, place) => (
            <li key={place} className="et-skeleton category-skeleton" aria-hidden="true" />
          ))}
        {categories.map(({ name, count }) => (
          <li key={name}>
            <CategoryTile name={name} count={count} products={products} />
          </li>
        ))}
      </ul>
    </section>
  )
}
