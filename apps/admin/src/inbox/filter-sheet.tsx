import { useTranslations } from 'use-intl'
import { useStaff } from '../session/staff.tsx'
import { AssigneeFilter } from './assignee-filter.tsx'
import { FacetFilter } from './facet-filter.tsx'
import { facetsOf, nothing } from './inbox-search.ts'
import { useInboxSearch } from './use-inbox-search.ts'

export const sheetId = 'filter-sheet'
const facets = ['priority', 'handler', 'channel'] as const

/** Under its button; on a phone it rises from the bottom. The platform opens and closes it. */
export function FilterSheet() {
  const t = useTranslations('inbox')
  const staff = useStaff()
  const [search, change] = useInboxSearch()
  const { status, unread, q } = search
  return (
    <dialog
      id={sheetId}
      popover="auto"
      aria-label={t('filters')}
      className="filter-sheet"
      onBeforeToggle={({ currentTarget }) => placeUnder(currentTarget)}
    >
      {facets.map((facet) => (
        <FacetFilter key={facet} facet={facet} />
      ))}
      {staff.kind === 'ADMIN' && <AssigneeFilter />}
      <div className="filter-ways">
        <button
          type="button"
          className="pill-button"
          data-quiet
          disabled={facetsOf(search, staff).length === 0}
          onClick={() => change({ ...nothing, status, unread, q })}
        >
          {t('clear')}
        </button>
        <button type="button" className="pill-button" popoverTarget={sheetId} popoverTargetAction="hide">
          {t('close')}
        </button>
      </div>
    </dialog>
  )
}

/** What is in the top layer knows nothing of where its button stands. */
function placeUnder(sheet: HTMLElement) {
  const { bottom, left } = sheet.parentElement!.getBoundingClientRect()
  sheet.style.setProperty('--under', `${bottom + 6}px`)
  sheet.style.setProperty('--beside', `${left}px`)
}
