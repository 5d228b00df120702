import { useTranslations } from 'use-intl'
import { Page } from '../layout/page.tsx'

export function StaffPage() {
  const t = useTranslations('staff')
  return <Page title={t('title')}>{null}</Page>
}
