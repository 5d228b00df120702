import { Inbox, SearchX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Empty } from '../layout/empty.tsx'
import { useStaff } from '../session/staff.tsx'
import { isNarrowed, nothing, tabOf } from './inbox-search.ts'
import { useInboxSearch } from './use-inbox-search.ts'

const titles = { mine: 'emptyMine', unassigned: 'emptyUnassigned', all: 'emptyAll' } as const
const adminTexts = { mine: 'emptyMineText', unassigned: 'emptyUnassignedText', all: 'emptyAllText' } as const
const agentTexts = {
  mine: 'emptyMineAgentText',
  unassigned: 'emptyUnassignedAgentText',
  all: 'emptyMineAgentText',
} as const

export function InboxEmpty() {
  const t = useTranslations('inbox')
  const staff = useStaff()
  const [search, change] = useInboxSearch()
  if (isNarrowed(search)) {
    return (
      <Empty icon={<SearchX />} title={t('nothingFound')} text={t('nothingFoundText')}>
        <button type="button" className="button" onClick={() => change(nothing)}>
          {t('clear')}
        </button>
      </Empty>
    )
  }
  const tab = tabOf(search, staff)
  const texts = staff.kind === 'ADMIN' ? adminTexts : agentTexts
  return <Empty icon={<Inbox />} title={t(titles[tab])} text={t(texts[tab])} />
}
