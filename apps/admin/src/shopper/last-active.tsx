import { ExternalLink } from 'lucide-react'
import { useFormatter, useNow, useTranslations } from 'use-intl'
import type { ShopperView } from '@etalase/client'
import { isActiveNow } from './active-now.ts'
import { ShopLink } from './shop-link.tsx'

const moment = { dateStyle: 'medium', timeStyle: 'short' } as const

interface LastActiveProps {
  shopper: Pick<ShopperView, 'lastSeenAt' | 'page'>
  /** They have this room open at the moment. */
  present: boolean
}

/** Whether they are in the shop, and on which page they are or were. */
export function LastActive({ shopper: { lastSeenAt, page }, present }: LastActiveProps) {
  const t = useTranslations('shopper')
  const format = useFormatter()
  const now = useNow({ updateInterval: 10_000 })
  const active = present || isActiveNow(lastSeenAt, now)
  return (
    <>
      <p className="shopper-active" data-active={active}>
        {active && t('activeNow')}
        {!active && !lastSeenAt && t('notSeen')}
        {!active && lastSeenAt && (
          <time dateTime={lastSeenAt} title={format.dateTime(new Date(lastSeenAt), moment)}>
            {t('lastActive', { ago: format.relativeTime(new Date(lastSeenAt), now) })}
          </time>
        )}
      </p>
      {page && (
        <p className="shopper-page">
          <span className="soft">{t(active ? 'nowOn' : 'wasOn')}</span>
          <ShopLink path={page.path} className="page-link">
            <strong>{page.title || page.path}</strong>
            <span className="page-path">{page.path}</span>
            <ExternalLink aria-hidden />
          </ShopLink>
        </p>
      )}
    </>
  )
}
