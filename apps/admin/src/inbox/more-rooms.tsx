import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

interface MoreRoomsProps {
  loading: boolean
  failed: boolean
  onMore: () => void
}

/** Comes into sight shortly before the end of the list and asks for more; a button for who scrolls not. */
export function MoreRooms({ loading, failed, onMore }: MoreRoomsProps) {
  const t = useTranslations('inbox')
  const place = useRef<HTMLOutputElement>(null)
  const latest = useRef(onMore)
  useEffect(() => {
    latest.current = onMore
  }, [onMore])
  useEffect(() => {
    // What failed is tried again on a press, not over and over.
    if (loading || failed || !place.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      root: place.current.parentElement,
      rootMargin: '0px 0px 400px',
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [loading, failed])
  return (
    <output ref={place} className="more-rooms">
      {loading ? (
        t('loadingMore')
      ) : (
        <button type="button" className="pill-button" onClick={onMore}>
          {t(failed ? 'moreFailed' : 'more')}
        </button>
      )}
    </output>
  )
}
