import { useViewer } from '@etalase/client/react'
import { PackageCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useCart } from '../cart/use-cart.ts'
import { useWishlist } from '../wishlist/use-wishlist.ts'

/** What comes along when the guest of this browser becomes a customer. */
export function Belongings() {
  const t = useTranslations('account')
  const { viewer } = useViewer()
  const cart = useCart().data?.count ?? 0
  const wishes = useWishlist().data?.length ?? 0
  if (viewer?.kind !== 'GUEST') return null
  return (
    <p className="belongings">
      <PackageCheck size={20} aria-hidden="true" />
      <span>{t('belongings', { name: viewer.name, cart, wishes })}</span>
    </p>
  )
}
