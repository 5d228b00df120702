import { useTranslations } from 'use-intl'

const parts = [3, 2, 1]

export function ShopperSkeleton() {
  const t = useTranslations('layout')
  return (
    <output className="shopper-bones">
      <span className="hidden">{t('loading')}</span>
      {parts.map((lines) => (
        <span key={lines} className="shopper-part part-bones" aria-hidden="true">
          <span className="bone bone-name" />
          {Array.from({ length: lines }, (_, line) => (
            <span key={line} className="bone bone-line" />
          ))}
        </span>
      ))}
    </output>
  )
}
