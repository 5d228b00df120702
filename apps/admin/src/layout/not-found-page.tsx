import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Empty } from './empty.tsx'
import { usePageTitle } from './use-page-title.ts'

export function NotFoundPage() {
  const t = useTranslations('layout')
  usePageTitle(`${t('notFound')} · ${t('desk')}`)
  return (
    <main className="page">
      <Empty alone icon={<Compass />} title={t('notFound')} text={t('notFoundText')}>
        <Link to="/" className="button" data-primary>
          {t('toInbox')}
        </Link>
      </Empty>
    </main>
  )
}
