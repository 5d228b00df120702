import { useTranslations } from 'use-intl'

/** Keeps its place until the count has come. */
export function TabCount({ count }: { count: number | undefined }) {
  const t = useTranslations('inbox')
  return (
    <span className="tab-count">
      <span aria-hidden="true">{count === undefined ? '–' : count > 999 ? '999+' : count}</span>
      {count !== undefined && <span className="hidden">{t('count', { count })}</span>}
    </span>
  )
}
