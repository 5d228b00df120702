import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useStaff } from '../session/staff.tsx'
import { facetsOf, nothing, NOBODY } from './inbox-search.ts'
import { useColleagues } from './use-colleagues.ts'
import { useInboxSearch } from './use-inbox-search.ts'

/** What narrows the list beside the filters in sight; a press takes one away. */
export function FilterChips() {
  const t = useTranslations()
  const staff = useStaff()
  const [search, change] = useInboxSearch()
  const colleagues = useColleagues()
  const facets = facetsOf(search, staff)
  // The others are taken back where they stand, and a line that comes and goes pushes the list about.
  if (facets.length === 0) return null

  function word(facet: (typeof facets)[number]) {
    if (facet !== 'assignee') return t(`chat.${facet}.${search[facet]!}`)
    if (search.assignee === NOBODY) return t('inbox.unassigned')
    return colleagues.find((each) => each.id === search.assignee)?.name ?? '…'
  }

  return (
    <div className="filter-chips">
      {facets.map((facet) => (
        <button
          key={facet}
          type="button"
          className="filter-chip"
          aria-label={t('inbox.remove', { what: `${t(`inbox.${facet}`)}: ${word(facet)}` })}
          onClick={() => change({ [facet]: undefined })}
        >
          {word(facet)}
          <X aria-hidden />
        </button>
      ))}
      <button type="button" className="filter-chip" data-quiet onClick={() => change(nothing)}>
        {t('inbox.clear')}
      </button>
    </div>
  )
}
