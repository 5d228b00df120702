import { SlidersHorizontal } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Choice } from '../layout/choice.tsx'
import { useStaff } from '../session/staff.tsx'
import { FilterSheet, sheetId } from './filter-sheet.tsx'
import { choices, facetsOf, statusOf, type StatusChoice } from './inbox-search.ts'
import { useInboxSearch } from './use-inbox-search.ts'

/** The filters used most; the others wait in a sheet. */
export function InboxFilters() {
  const t = useTranslations('inbox')
  const staff = useStaff()
  const [search, change] = useInboxSearch()
  const count = facetsOf(search, staff).length
  return (
    <fieldset className="filters" aria-label={t('filters')}>
      <StatusFilter />
      <button
        type="button"
        className="pill-button"
        aria-pressed={search.unread ?? false}
        onClick={() => change({ unread: search.unread ? undefined : true })}
      >
        {t('unread')}
      </button>
      <button
        type="button"
        className="pill-button filters-more"
        popoverTarget={sheetId}
        aria-label={count > 0 ? t('filtersOn', { count }) : undefined}
        data-on={count > 0 || undefined}
      >
        <SlidersHorizontal aria-hidden />
        {t('filters')}
        {count > 0 && <span className="filters-count">{count}</span>}
      </button>
      <FilterSheet />
    </fieldset>
  )
}

function StatusFilter() {
  const t = useTranslations()
  const [search, change] = useInboxSearch()
  const word = (status: StatusChoice) =>
    status === 'ANY' ? t('inbox.anyStatus') : t(`chat.status.${status}`)
  const status = statusOf(search)
  return (
    <Choice
      label={t('inbox.status')}
      text={word(status)}
      tone={search.status && 'chosen'}
      value={status}
      options={([...choices.status, 'ANY'] as const).map((each) => ({ value: each, label: word(each) }))}
      onChoose={(next) => change({ status: next === statusOf({ q: search.q }) ? undefined : next })}
    />
  )
}
