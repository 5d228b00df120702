import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useFacets } from '../catalogue/use-facets.ts'

export function Brands() {
  const t = useTranslations('home')
  const { brands } = useFacets()
  const titleId = useId()
  return (
    <section className="shelf" aria-labelledby={titleId}>
      <header className="shelf-head">
        <h2 id={titleId}>{t('brands')}</h2>
      </header>
      <ul className="brands">
        {brands.map(({ name, count }) => (
          <li key={name}>
            <Link to="/products" search={{ brand: name }} className="brand">
              {name}
              <small>{t('count', { count })}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
