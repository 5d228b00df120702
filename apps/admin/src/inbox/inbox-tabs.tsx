import type { InboxStats } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { tabs, type InboxSearch, type Tab } from './inbox-search.ts'
import { TabCount } from './tab-count.tsx'

interface InboxTabsProps {
  tab: Tab
  stats: InboxStats | undefined
}

/** Links, for each tab is an address of its own; the counts are of open rooms, as the list is. */
export function InboxTabs({ tab, stats }: InboxTabsProps) {
  const t = useTranslations('inbox')
  const counts = stats && { mine: stats.mine, unassigned: stats.unassigned, all: stats.status.OPEN }
  return (
    <nav className="tabs" aria-label={t('tabs')}>
      {tabs.map((each) => (
        <Link
          key={each}
          to="."
          search={(search: InboxSearch) => ({ ...search, tab: each, assignee: undefined })}
          className="tab"
          aria-current={each === tab ? 'page' : undefined}
        >
          {t(each)}
          <TabCount count={counts?.[each]} />
        </Link>
      ))}
    </nav>
  )
}
