import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Audit } from './use-audit.ts'

/** Comes into sight shortly before the end and asks for more; a button for who scrolls not. */
export function MoreActs({ audit }: { audit: Audit }) {
  const t = useTranslations('audit')
  const place = useRef<HTMLOutputElement>(null)
  const { hasNextPage, isFetching, isFetchNextPageError: failed, fetchNextPage } = audit
  const waits = hasNextPage && !isFetching && !failed
  useEffect(() => {
    if (!waits || !place.current) return
    const root = place.current.closest('.page')
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), {
      root,
      rootMargin: '0px 0px 600px',
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [waits, fetchNextPage])
  return (
    <output ref={place} className="more-acts">
      {audit.isFetchingNextPage && t('loadingMore')}
      {!hasNextPage && t('end')}
      {hasNextPage && !audit.isFetchingNextPage && (
        <button type="button" className="pill-button" onClick={() => void fetchNextPage()}>
          {t(failed ? 'moreFailed' : 'more')}
        </button>
      )}
    </output>
  )
}
