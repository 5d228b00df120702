import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'

/** Why a message has not gone yet, and in how many seconds it goes by itself; nothing once they are over. */
export function WaitingLine({ until }: { until: number }) {
  const t = useTranslations('chat.thread')
  const seconds = useSecondsUntil(until)
  if (seconds === 0) return null
  return (
    <output className="et-waiting">
      <Icon name="clock" size={16} />
      <span>{t('sentALot')}</span>
      {/* Counted for the eye; a reader of the screen hears the sentence once. */}
      <span aria-live="off">{t('goesIn', { seconds })}</span>
    </output>
  )
}

function useSecondsUntil(until: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((until - now) / 1_000))
}
