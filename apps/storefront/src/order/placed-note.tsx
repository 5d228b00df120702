import { useViewer } from '@etalase/client/react'
import { Link } from '@tanstack/react-router'
import { PackageCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { GuestNote } from '../account/guest-note.tsx'

/** The outcome of an order that was placed a moment ago. */
export function PlacedNote() {
  const t = useTranslations('order')
  const { viewer } = useViewer()
  return (
    <>
      <section className="placed" aria-label={t('placedTitle')}>
        <PackageCheck size={30} aria-hidden="true" />
        <div>
          <output className="placed-title">{t('placedTitle')}</output>
          {viewer?.address && <p>{t('placedFor', { name: viewer.name, address: viewer.address })}</p>}
        </div>
        <Link to="/products" className="et-button et-button-quiet">
          {t('goOn')}
        </Link>
      </section>
      {viewer?.kind === 'GUEST' && <GuestNote next="/orders" />}
    </>
  )
}
