import { useTranslations } from 'use-intl'

export function ProductSkeleton() {
  const t = useTranslations('catalogue')
  return (
    <div className="details">
      <output className="et-hidden">{t('loading')}</output>
      <span className="picture et-skeleton" />
      <div className="details-text" aria-hidden="true">
        <span className="et-skeleton skeleton-line skeleton-short" />
        <span className="et-skeleton skeleton-title" />
        <span className="et-skeleton skeleton-line skeleton-short" />
        <span className="et-skeleton skeleton-block" />
      </div>
    </div>
  )
}
