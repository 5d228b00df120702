import { Link } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useChatOpener } from '../chat/chat-opener.tsx'
import { PageState } from '../layout/page-state.tsx'
import { activeFilters } from './active-filters.ts'
import type { CatalogueSearch } from './catalogue-search.ts'

export function NothingFound({ search }: { search: CatalogueSearch }) {
  const t = useTranslations('catalogue')
  const chat = useChatOpener()
  const { q, sort } = search
  const filtered = activeFilters(search).length > 0
  const lead = filtered ? t('emptyFilters') : t('emptyLead', { q: q ?? '' })
  return (
    <PageState icon={SearchX} title={t('emptyTitle')} lead={lead}>
      <Link to="/products" search={filtered ? { q, sort } : {}} className="et-button et-button-primary">
        {t(filtered ? 'clearFilters' : 'clear')}
      </Link>
      <button type="button" className="et-button et-button-quiet" onClick={chat.show}>
        {t('ask')}
      </button>
    </PageState>
  )
}
