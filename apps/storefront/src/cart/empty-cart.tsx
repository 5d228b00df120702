import { Link } from '@tanstack/react-router'
import { ShoppingBasket } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { PageState } from '../layout/page-state.tsx'

export function EmptyCart() {
  const t = useTranslations('cart')
  return (
    <PageState icon={ShoppingBasket} title={t('emptyTitle')} lead={t('emptyLead')}>
      <Link to="/" className="et-button et-button-primary">
        {t('browse')}
      </Link>
    </PageState>
  )
}
