import type { Product } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useCategoryName } from '../catalogue/use-category-name.ts'

export function Breadcrumb({ product: { category } }: { product: Product }) {
  const t = useTranslations('product')
  const nameOf = useCategoryName()
  return (
    <nav className="breadcrumb" aria-label={t('whereIs')}>
      <Link to="/products">{t('collection')}</Link>
      <ChevronRight size={16} aria-hidden="true" />
      <Link to="/products" search={{ category }}>
        {nameOf(category)}
      </Link>
    </nav>
  )
}
