import { useTranslations } from 'use-intl'
import { Page } from '../layout/page.tsx'
import { AdminsOnly } from '../session/admins-only.tsx'
import { AuditFeed } from './audit-feed.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { toInput } from './audit-search.ts'
import { RefreshButton } from './refresh-button.tsx'
import { useAuditSearch } from './use-audit-search.ts'
import { useAudit } from './use-audit.ts'

export const AuditPage = () => (
  <AdminsOnly>
    <AuditDesk />
  </AdminsOnly>
)

function AuditDesk() {
  const t = useTranslations('audit')
  const [search] = useAuditSearch()
  const audit = useAudit(toInput(search))
  return (
    <Page title={t('title')} tools={<RefreshButton audit={audit} />}>
      <AuditFilters lines={audit.lines} />
      <AuditFeed audit={audit} />
    </Page>
  )
}
