import { useTranslations } from 'use-intl'

export interface PresenceDotProps {
  present: boolean
  /** Shows the word beside the dot instead of hiding it from sight. */
  withWord?: boolean
}

export function PresenceDot({ present, withWord = false }: PresenceDotProps) {
  const t = useTranslations('chat.presence')
  return (
    <span className="et-presence" data-present={present}>
      <span className="et-presence-dot" aria-hidden="true" />
      <span className={withWord ? 'et-presence-word' : 'et-hidden'}>{t(present ? 'online' : 'offline')}</span>
    </span>
  )
}
