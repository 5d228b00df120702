import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'

/** What a guest gains by an account: everything comes along. */
export function GuestNote({ next }: { next: string }) {
  const t = useTranslations('account')
  return (
    <aside className="guest-note" aria-label={t('guest')}>
      <p>
        <strong>{t('guestNoteTitle')}</strong> {t('guestNote')}
      </p>
      <Link to="/sign-up" search={{ next }} className="et-button et-button-quiet">
        {t('signUp')}
      </Link>
    </aside>
  )
}
