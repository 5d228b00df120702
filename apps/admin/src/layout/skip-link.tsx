import { useMatch } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'

/** First of all on the page: past the rail and the list, into the room. */
export function SkipLink() {
  const t = useTranslations('layout')
  const inbox = useMatch({ from: '/inbox', shouldThrow: false })
  if (!inbox) return null
  return (
    <a className="skip-link" href="#room">
      {t('skip')}
    </a>
  )
}
