import { RotateCw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRefusal } from '../words/use-refusal.ts'

interface ShopperTroubleProps {
  error: unknown
  onRetry: () => void
}

export function ShopperTrouble({ error, onRetry }: ShopperTroubleProps) {
  const t = useTranslations()
  const refusal = useRefusal()
  return (
    <div className="shopper-trouble" role="alert">
      <strong>{t('shopper.trouble')}</strong>
      <p className="soft">{refusal(error)}</p>
      <button type="button" className="pill-button" onClick={onRetry}>
        <RotateCw aria-hidden />
        {t('layout.tryAgain')}
      </button>
    </div>
  )
}
