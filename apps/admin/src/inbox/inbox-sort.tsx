import { ArrowDownWideNarrow } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Choice } from '../layout/choice.tsx'
import { choices } from './inbox-search.ts'
import { useInboxSearch } from './use-inbox-search.ts'

const words = { activity: 'sortActivity', waiting: 'sortWaiting', priority: 'sortPriority' } as const

export function InboxSort() {
  const t = useTranslations('inbox')
  const [{ sort = 'activity' }, change] = useInboxSearch()
  return (
    <Choice
      label={t('sort')}
      text={t(words[sort])}
      icon={<ArrowDownWideNarrow aria-hidden />}
      value={sort}
      options={choices.sort.map((each) => ({ value: each, label: t(words[each]) }))}
      onChoose={(next) => change({ sort: next === 'activity' ? undefined : next })}
    />
  )
}
