import { useEffect, useRef, type RefObject } from 'react'
import { useTranslations } from 'use-intl'

interface OlderSentinelProps {
  list: RefObject<HTMLDivElement | null>
  more: boolean
  loading: boolean
  onOlder?: () => void
}

/** Asks for the older page shortly before its place comes into sight. */
export function OlderSentinel({ list, more, loading, onOlder }: OlderSentinelProps) {
  const t = useTranslations('chat.thread')
  const mark = useRef<HTMLDivElement>(null)
  const latest = useRef(onOlder)
  useEffect(() => {
    latest.current = onOlder
  }, [onOlder])
  useEffect(() => {
    if (!more || loading || !mark.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current?.(), {
      root: list.current,
      rootMargin: '300px 0px 0px',
    })
    observer.observe(mark.current)
    return () => observer.disconnect()
  }, [list, more, loading])
  if (!more) return null
  return (
    <div className="et-older" ref={mark}>
      <span className="et-spinner" aria-hidden="true" />
      {t('loadingOlder')}
    </div>
  )
}
