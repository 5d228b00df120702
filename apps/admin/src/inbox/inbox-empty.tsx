import { Inbox, SearchX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'
import { useStaff } from '../session/staff.tsx'
import { isNarrowed, nothing, tabOf } from './inbox-search.ts'
import { useInboxSearch } from './use-inbox-search.ts'

const titles = { mine: 'emptyMine', unassigned: 'emptyUnassigned', all: 'emptyAll' } as const
const texts = { mine: 'emptyMineText', unassigned: 'emptyUnassignedText', all: 'emptyAllText' } as const

export function InboxEmpty() {
  const t = useTranslations('inbox')
  const staff = useStaff()
  const [search, change] = useInboxSearch()
  if (isNarrowed(search, staff)) {
    return (
      <Empty icon={<SearchX />} title={t('nothingFound')} text={t('nothingFoundText')}>
        <button type="button" className="button" onClick={() => change(nothing)}>
          {t('clear')}
        </button>
      </Empty>
    )
  }
  const tab = tabOf(search, staff)
  const text = staff.kind === 'ADMIN' ? texts[tab] : 'emptyMineAgentText'
  return <Empty icon={<Inbox />} title={t(titles[tab])} text={t(text)} />
}
