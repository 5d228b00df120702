import { Link, useMatch } from '@tanstack/react-router'
import { ChartNoAxesColumn, MessagesSquare, ScrollText, Users } from 'lucide-react'
import { use } from 'react'
import { useTranslations } from 'use-intl'
import { shortCount, UnreadCount } from '../notify/unread-count.ts'
import { useStaff } from '../session/staff.tsx'

export function RailLinks() {
  const t = useTranslations()
  const inbox = useMatch({ from: '/inbox', shouldThrow: false })
  const admin = useStaff().kind === 'ADMIN'
  return (
    <nav className="rail-links" aria-label={t('layout.main')}>
      <Link to="/" className="rail-link" aria-current={inbox ? 'page' : undefined}>
        <MessagesSquare aria-hidden />
        <span>{t('layout.chatSupport')}</span>
        <UnreadBadge />
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
  )
}

function UnreadBadge() {
  const t = useTranslations('notify')
  const count = use(UnreadCount)
  if (count === 0) return null
  return (
    <>
      <span className="rail-badge" aria-hidden="true">
        {shortCount(count)}
      </span>
      <span className="hidden">{t('unread', { count })}</span>
    </>
  )
}
