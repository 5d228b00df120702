import { useTranslations } from 'use-intl'

/** As high as the rows to come, so that nothing jumps. */
export function InboxSkeleton() {
  const t = useTranslations('layout')
  return (
    <div className="row-skeletons" aria-busy="true">
      <output className="hidden">{t('loading')}</output>
      {Array.from({ length: 8 }, (_, index) => (
        <div className="row-skeleton" key={index} aria-hidden="true">
          <i className="bone bone-disc" />
          <span>
            <i className="bone bone-name" />
            <i className="bone bone-line" />
            <i className="bone bone-badges" />
          </span>
        </div>
      ))}
    </div>
  )
}
