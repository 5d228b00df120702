import { useTranslations } from 'use-intl'
import { usePageTitle } from '../layout/use-page-title.ts'
import { useStaff } from '../session/staff.tsx'
import { InboxFilters } from './inbox-filters.tsx'
import { InboxList } from './inbox-list.tsx'
import { InboxSearchBox } from './inbox-search-box.tsx'
import { InboxSort } from './inbox-sort.tsx'
import { tabOf } from './inbox-search.ts'
import { InboxTabs } from './inbox-tabs.tsx'
import { useInboxSearch } from './use-inbox-search.ts'
import { useInboxStats } from './use-inbox-stats.ts'

export function InboxPane({ roomId }: { roomId: string | undefined }) {
  const t = useTranslations('inbox')
  const layout = useTranslations('layout')
  const staff = useStaff()
  const [search] = useInboxSearch()
  const stats = useInboxStats()
  const name = `${t('title')} · ${layout('desk')}`
  usePageTitle(stats?.unread ? `(${stats.unread}) ${name}` : name)
  return (
    <section className="inbox" aria-labelledby="inbox-title">
      <header className="inbox-head">
        <div className="inbox-title">
          <h1 id="inbox-title">{t('title')}</h1>
          <InboxSort />
        </div>
        <InboxTabs tab={tabOf(search, staff)} stats={stats} />
        <InboxSearchBox />
        <InboxFilters />
      </header>
      <InboxList roomId={roomId} />
    </section>
  )
}
