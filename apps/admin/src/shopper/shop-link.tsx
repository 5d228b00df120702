import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { shopAddress } from './shop-address.ts'

interface ShopLinkProps {
  path: string
  className?: string
  children: ReactNode
}

/** The desk stays where it is: a page of the shop opens beside it. */
export function ShopLink({ path, className, children }: ShopLinkProps) {
  const t = useTranslations('shopper')
  const address = shopAddress(path, location.origin)
  if (!address) return <span className={className}>{children}</span>
  return (
    <a className={className} href={address} target="_blank" rel="noopener noreferrer">
      {children}
      <span className="hidden">{t('newTab')}</span>
    </a>
  )
}
