import { Link } from '@tanstack/react-router'
import { ShoppingCart } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useCart } from './use-cart.ts'
import { useTabsAgree } from './use-tabs-agree.ts'

export function CartLink() {
  const t = useTranslations('layout')
  useTabsAgree()
  const count = useCart().data?.count ?? 0
  return (
    <Link to="/cart" className="tool">
      <span className="et-hidden">{t('cart', { count })}</span>
      <ShoppingCart size={22} aria-hidden="true" />
      <span className="tool-word" aria-hidden="true">
        {t('cartWord')}
      </span>
      {count > 0 && (
        <span className="tool-count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  )
}
