import { useTranslations } from 'use-intl'

/** Has the measures of the page, so that nothing moves when it comes. */
export function ProductSkeleton() {
  const t = useTranslations('catalogue')
  return (
    <>
      <output className="et-hidden">{t('loading')}</output>
      <p className="breadcrumb" aria-hidden="true">
        <span className="et-skeleton skeleton-line skeleton-crumb" />
      </p>
      <div className="details" aria-hidden="true">
        <span className="picture et-skeleton" />
        <div className="details-text">
          <span className="et-skeleton skeleton-line skeleton-short" />
          <span className="et-skeleton skeleton-title" />
          <span className="et-skeleton skeleton-line skeleton-short" />
          <span className="et-skeleton skeleton-block" />
          <span className="et-skeleton skeleton-block" />
        </div>
      </div>
    </>
  )
}
