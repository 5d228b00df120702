import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Choice } from '../layout/choice.tsx'
import { choices, isNarrowed, nothing, statusOf, type StatusChoice } from './inbox-search.ts'
import { useInboxSearch } from './use-inbox-search.ts'

const facets = ['priority', 'handler'] as const
const anyOf = { priority: 'anyPriority', handler: 'anyHandler' } as const

export function InboxFilters() {
  const t = useTranslations('inbox')
  const [search, change] = useInboxSearch()
  return (
    <fieldset className="filters" aria-label={t('filters')}>
      <StatusFilter />
      {facets.map((facet) => (
        <FacetFilter key={facet} facet={facet} />
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

function FacetFilter({ facet }: { facet: (typeof facets)[number] }) {
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
