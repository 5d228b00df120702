import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Unplug } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Empty } from './empty.tsx'
import { usePageTitle } from './use-page-title.ts'

/** Stands where a page broke; the rest of the desk goes on. */
export function ErrorPage({ reset }: ErrorComponentProps) {
  const t = useTranslations('layout')
  const router = useRouter()
  usePageTitle(`${t('broken')} · ${t('desk')}`)
  const again = () => {
    reset()
    void router.invalidate()
  }
  return (
    <main className="page" role="alert">
      <Empty alone icon={<Unplug />} title={t('broken')} text={t('brokenText')}>
        <div className="gate-ways">
          <button type="button" className="button" data-primary onClick={again}>
            {t('tryAgain')}
          </button>
          <Link to="/" className="button">
            {t('toInbox')}
          </Link>
        </div>
      </Empty>
    </main>
  )
}
