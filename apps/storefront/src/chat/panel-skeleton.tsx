import { useTranslations } from 'use-intl'

export function PanelSkeleton() {
  const t = useTranslations('widget')
  return (
    <div className="panel-skeleton">
      <output className="et-hidden">{t('loading')}</output>
      <span className="et-skeleton" />
      <span className="et-skeleton" />
      <span className="et-skeleton" />
    </div>
  )
}
