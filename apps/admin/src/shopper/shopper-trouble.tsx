import { RotateCw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRefusal } from '../words/use-refusal.ts'

export function ShopperTrouble({ error }: { error: unknown }) {
  const t = useTranslations()
  const refusal = useRefusal()
  return (
    <div className="shopper-trouble" role="alert">
      <strong>{t('shopper.trouble')}</strong>
      <p className="soft">{refusal(error)}</p>
      <button type="button" className="pill-button" onClick={() => location.reload()}>
        <RotateCw aria-hidden />
        {t('layout.tryAgain')}
      </button>
    </div>
  )
}
