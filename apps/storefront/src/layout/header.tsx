import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { AccountMenu } from '../account/account-menu.tsx'
import { CartLink } from '../cart/cart-link.tsx'
import { SearchField } from '../catalogue/search-field.tsx'
import { WishlistLink } from '../wishlist/wishlist-link.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'

export function Header() {
  const t = useTranslations('layout')
  return (
    <header className="header">
      <div className="header-row">
        <Link to="/" className="logo" aria-label={t('home')}>
          <Mark />
          <span>etalase</span>
        </Link>
        <SearchField />
        <div className="header-tools">
          <LanguageSwitch />
          <AccountMenu />
          <WishlistLink />
          <CartLink />
        </div>
      </div>
    </header>
  )
}
