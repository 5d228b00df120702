import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { RowSkeleton } from './row-skeleton.tsx'

interface MoreRoomsProps {
  /** How many rooms stand before it. */
  after: number
  loading: boolean
  failed: boolean
  onMore: () => void
}

/** Comes near sight well before the end of the list and asks for more. */
export function MoreRooms({ after, loading, failed, onMore }: MoreRoomsProps) {
  const t = useTranslations()
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(onMore)
  useEffect(() => {
    latest.current = onMore
  }, [onMore])
  useEffect(() => {
    // What failed is tried again on a press, not over and over.
    if (loading || failed || !place.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      root: place.current.parentElement,
      rootMargin: '0px 0px 1200px',
    })
    observer.observe(place.current)
    return () => observer.disconnect()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a page may come so fast that nobody sees it load; whoever is at the new end asks again
  }, [after, loading, failed])
  return (
    <div ref={place} className="more-rooms">
      <output className="hidden">{loading ? t('inbox.loadingMore') : ''}</output>
      {failed && !loading ? (
        <p role="alert" className="more-failed">
          {t('inbox.moreFailed')}
          <button type="button" className="pill-button" onClick={onMore}>
            {t('layout.tryAgain')}
          </button>
        </p>
      ) : (
        <RowSkeleton />
      )}
    </div>
  )
}
