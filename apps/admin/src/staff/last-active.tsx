import { useFormatter, useNow, useTranslations } from 'use-intl'

const minute = 60_000

/** Within two minutes somebody is as good as here; the exact moment stands in the title. */
export function LastActive({ at }: { at: string | null }) {
  const t = useTranslations('staff')
  const format = useFormatter()
  const now = useNow({ updateInterval: minute })
  if (!at) return <span className="soft">{t('never')}</span>
  const date = new Date(at)
  const text = now.getTime() - date.getTime() < 2 * minute ? t('justNow') : format.relativeTime(date, now)
  return (
    <time dateTime={at} title={format.dateTime(date, { dateStyle: 'full', timeStyle: 'short' })}>
      {text}
    </time>
  )
}
