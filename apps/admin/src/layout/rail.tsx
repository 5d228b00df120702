import { Link, useMatch } from '@tanstack/react-router'
import { ChartNoAxesColumn, Keyboard, MessagesSquare, ScrollText, Users } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { AccountMenu } from '../session/account-menu.tsx'
import { useStaff } from '../session/staff.tsx'
import { Mark } from './mark.tsx'
import { openSheet } from './shortcut-sheet.tsx'

export function Rail() {
  const t = useTranslations()
  const inbox = useMatch({ from: '/inbox', shouldThrow: false })
  const admin = useStaff().kind === 'ADMIN'
  return (
    <header className="rail">
      <Mark />
      <nav aria-label={t('layout.main')}>
        <Link to="/" className="rail-link" aria-current={inbox ? 'page' : undefined}>
          <MessagesSquare aria-hidden />
          <span>{t('layout.chatSupport')}</span>
        </Link>
        <Link to="/figures" className="rail-link">
          <ChartNoAxesColumn aria-hidden />
          <span>{t('figures.title')}</span>
        </Link>
        {admin && (
          <>
            <Link to="/staff" className="rail-link">
              <Users aria-hidden />
              <span>{t('staff.title')}</span>
            </Link>
            <Link to="/audit" className="rail-link">
              <ScrollText aria-hidden />
              <span>{t('audit.title')}</span>
            </Link>
          </>
        )}
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
