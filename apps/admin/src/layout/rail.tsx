import { Link } from '@tanstack/react-router'
import { Keyboard, MessagesSquare } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { AccountMenu } from '../session/account-menu.tsx'
import { Mark } from './mark.tsx'
import { openSheet } from './shortcut-sheet.tsx'

export function Rail() {
  const t = useTranslations()
  return (
    <header className="rail">
      <Mark />
      <nav aria-label={t('layout.main')}>
        <Link to="/" search={true} className="rail-link" aria-current="page">
          <MessagesSquare aria-hidden />
          <span>{t('layout.chatSupport')}</span>
        </Link>
      </nav>
      <button
        type="button"
        className="rail-button wide-only"
        onClick={openSheet}
        aria-label={t('keys.title')}
        title={t('keys.title')}
      >
        <Keyboard aria-hidden />
      </button>
      <AccountMenu />
    </header>
  )
}
