import { useTranslations } from 'use-intl'
import { Page } from '../layout/page.tsx'

export function AuditPage() {
  const t = useTranslations('audit')
  return <Page title={t('title')}>{null}</Page>
}
