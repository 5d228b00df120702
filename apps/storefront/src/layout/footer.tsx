import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ownPages } from '../account/own-pages.ts'
import { useCategoryName } from '../catalogue/use-category-name.ts'
import { useFacets } from '../catalogue/use-facets.ts'
import { Mark } from './mark.tsx'

export function Footer() {
  const t = useTranslations('layout')
  const account = useTranslations('account')
  const nameOf = useCategoryName()
  const { categories } = useFacets()
  return (
    <footer className="footer">
      <div className="footer-row">
        <div className="footer-shop">
          <Mark />
          <p>
            <strong>{t('footer')}</strong>
            <br />
            {t('footerNote')}
          </p>
        </div>
        <nav aria-label={t('footerShop')}>
          <h2>{t('footerShop')}</h2>
          <ul className="footer-links footer-categories">
            {categories.map(({ name }) => (
              <li key={name}>
                <Link to="/products" search={{ category: name }}>
                  {nameOf(name)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label={account('menu')}>
          <h2>{account('menu')}</h2>
          <ul className="footer-links">
            {ownPages.map(([to, word]) => (
              <li key={to}>
                <Link to={to}>{account(word)}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
