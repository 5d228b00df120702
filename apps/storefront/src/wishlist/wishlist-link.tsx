import { Link } from '@tanstack/react-router'
import { Heart } from 'lucide-react'
import { useTranslations } from 'use-intl'

export function WishlistLink() {
  const t = useTranslations('wishlist')
  return (
    <Link to="/wishlist" className="tool tool-wishlist" aria-label={t('title')}>
      <Heart size={22} aria-hidden="true" />
    </Link>
  )
}
