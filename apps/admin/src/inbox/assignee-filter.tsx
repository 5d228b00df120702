import { CircleUserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Choice } from '../layout/choice.tsx'
import { useStaff } from '../session/staff.tsx'
import { assigneeOf, NOBODY } from './inbox-search.ts'
import { useColleagues } from './use-colleagues.ts'
import { useInboxSearch } from './use-inbox-search.ts'

/** Somebody's rooms are found among all of them, whichever tab one comes from. */
export function AssigneeFilter() {
  const t = useTranslations('inbox')
  const staff = useStaff()
  const [search, change] = useInboxSearch()
  const options = [
    { value: '', label: t('anybody') },
    { value: NOBODY, label: t('nobody') },
    ...useColleagues().map(({ id, name }) => ({
      value: id,
      label: id === staff.id ? t('you', { name }) : name,
    })),
  ]
  const value = assigneeOf(search, staff) ?? ''
  return (
    <fieldset className="facet">
      <legend>{t('assignee')}</legend>
      <Choice
        label={t('assignee')}
        text={options.find((each) => each.value === value)?.label ?? '…'}
        icon={<CircleUserRound aria-hidden />}
        tone={value && 'chosen'}
        value={value}
        options={options}
        onChoose={(next) => change(next ? { assignee: next, tab: 'all' } : { assignee: undefined })}
      />
    </fieldset>
  )
}
