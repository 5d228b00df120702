import { useLocale, useNow, useTranslations } from 'use-intl'
import { dayName } from './clock.ts'

export function DaySeparator({ at }: { at: string }) {
  const t = useTranslations('chat.thread')
  const name = dayName(at, useLocale(), useNow({ updateInterval: 60_000 }))
  return (
    <div className="et-day">
      <time dateTime={at}>{typeof name === 'string' ? t(name) : name.date}</time>
    </div>
  )
}
