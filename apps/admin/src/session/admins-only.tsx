import { Link } from '@tanstack/react-router'
import { ShieldAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'
import { useStaff } from './staff.tsx'

/** An agent who types the address is told, and nothing is asked of the server that it would refuse. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  const t = useTranslations()
  const { kind, name } = useStaff()
  if (kind === 'ADMIN') return children
  return (
    <main className="page" aria-label={t('session.adminsOnly')}>
      <Empty
        alone
        icon={<ShieldAlert />}
        title={t('session.adminsOnly')}
        text={t('session.adminsOnlyText', { name })}
      >
        <Link to="/" className="button" data-primary>
          {t('layout.toInbox')}
        </Link>
      </Empty>
    </main>
  )
}
