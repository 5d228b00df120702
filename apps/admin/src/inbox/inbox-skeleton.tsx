import { useTranslations } from 'use-intl'
import { RowSkeleton } from './row-skeleton.tsx'

export function InboxSkeleton() {
  const t = useTranslations('layout')
  return (
    <div className="row-skeletons" aria-busy="true">
      <output className="hidden">{t('loading')}</output>
      {Array.from({ length: 9 }, (_, index) => (
        <RowSkeleton key={index} />
      ))}
    </div>
  )
}
