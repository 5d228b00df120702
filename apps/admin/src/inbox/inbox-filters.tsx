import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Choice } from '../layout/choice.tsx'
import { choices, isNarrowed, type Facet } from './inbox-search.ts'
import { useInboxSearch } from './use-inbox-search.ts'

const facets = ['status', 'priority', 'handler'] as const
const anyOf = { status: 'anyStatus', priority: 'anyPriority', handler: 'anyHandler' } as const

export function InboxFilters() {
  const t = useTranslations('inbox')
  const [search, change] = useInboxSearch()
  return (
    <fieldset className="filters" aria-label={t('filters')}>
      {facets.map((facet) => (
        <FacetChoice key={facet} facet={facet} />
      ))}
      <button
        type="button"
        className="pill-button"
        aria-pressed={search.unread ?? false}
        onClick={() => change({ unread: search.unread ? undefined : true })}
      >
        {t('unread')}
      </button>
      {isNarrowed(search) && (
        <button type="button" className="pill-button" data-quiet onClick={() => change(nothing)}>
          <X aria-hidden />
          {t('clear')}
        </button>
      )}
    </fieldset>
  )
}

export const nothing = {
  status: undefined,
  priority: undefined,
  handler: undefined,
  unread: undefined,
  q: undefined,
}

function FacetChoice({ facet }: { facet: Exclude<Facet, 'sort'> }) {
  const t = useTranslations()
  const [search, change] = useInboxSearch()
  const chosen = search[facet]
  const words = choices[facet].map((each) => ({ value: each as string, label: t(`chat.${facet}.${each}`) }))
  return (
    <Choice
      label={t(`inbox.${facet}`)}
      text={chosen ? t(`chat.${facet}.${chosen}`) : t(`inbox.${facet}`)}
      tone={chosen && 'chosen'}
      value={chosen ?? ''}
      options={[{ value: '', label: t(`inbox.${anyOf[facet]}`) }, ...words]}
      onChoose={(next) => change({ [facet]: next || undefined })}
    />
  )
}
