import { SquareCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { usePageTitle } from '../layout/use-page-title.ts'
import { useStaff } from '../session/staff.tsx'
import { FilterChips } from './filter-chips.tsx'
import { InboxFilters } from './inbox-filters.tsx'
import { InboxList } from './inbox-list.tsx'
import { InboxSearchBox } from './inbox-search-box.tsx'
import { InboxSort } from './inbox-sort.tsx'
import { tabOf } from './inbox-search.ts'
import { InboxTabs } from './inbox-tabs.tsx'
import { TabCount } from './tab-count.tsx'
import { useInboxSearch } from './use-inbox-search.ts'
import { useInboxStats } from './use-inbox-stats.ts'

export function InboxPane({ roomId }: { roomId: string | undefined }) {
  const t = useTranslations('inbox')
  const layout = useTranslations('layout')
  const staff = useStaff()
  const [search] = useInboxSearch()
  const stats = useInboxStats()
  const [choosing, setChoosing] = useState(false)
  const admin = staff.kind === 'ADMIN'
  usePageTitle(`${t('title')} · ${layout('desk')}`)
  return (
    <section className="inbox" aria-labelledby="inbox-title">
      <header className="inbox-head">
        <div className="inbox-title">
          <h1 id="inbox-title">{t('title')}</h1>
          {!admin && <TabCount count={stats?.status.OPEN} />}
          <button
            type="button"
            className="icon-button touch-only"
            aria-label={t('select')}
            aria-pressed={choosing}
            onClick={() => setChoosing(!choosing)}
          >
            <SquareCheck aria-hidden />
          </button>
          <InboxSort />
        </div>
        {admin && <InboxTabs tab={tabOf(search, staff)} stats={stats} />}
        <InboxSearchBox />
        <InboxFilters />
        <FilterChips />
      </header>
      <InboxList roomId={roomId} choosing={choosing} onChoosing={setChoosing} />
    </section>
  )
}
