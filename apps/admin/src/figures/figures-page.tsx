import { useTranslations } from 'use-intl'
import { Page } from '../layout/page.tsx'

export function FiguresPage() {
  const t = useTranslations('figures')
  return <Page title={t('title')}>{null}</Page>
}
