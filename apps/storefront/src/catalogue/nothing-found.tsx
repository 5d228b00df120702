import { SearchX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useChatOpener } from '../chat/chat-opener.tsx'
import { PageState } from '../layout/page-state.tsx'
import { useSearchCatalogue } from './catalogue-search.ts'

export function NothingFound({ q }: { q: string }) {
  const t = useTranslations('catalogue')
  const search = useSearchCatalogue()
  const chat = useChatOpener()
  return (
    <PageState icon={SearchX} title={t('emptyTitle')} lead={t('emptyLead', { q })}>
      <button type="button" className="et-button et-button-primary" onClick={() => search({}, false)}>
        {t('clear')}
      </button>
      <button type="button" className="et-button et-button-quiet" onClick={chat.show}>
        {t('ask')}
      </button>
    </PageState>
  )
}
