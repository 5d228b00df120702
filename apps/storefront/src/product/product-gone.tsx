import { Link } from '@tanstack/react-router'
import { PackageSearch } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useChatOpener } from '../chat/chat-opener.tsx'
import { PageState } from '../layout/page-state.tsx'
import { useTitle } from '../layout/use-title.ts'

export function ProductGone() {
  const t = useTranslations('product')
  useTitle(t('goneTitle'))
  const chat = useChatOpener()
  return (
    <PageState heading="h1" icon={PackageSearch} title={t('goneTitle')} lead={t('goneLead')}>
      <Link to="/products" className="et-button et-button-primary">
        {t('back')}
      </Link>
      <button type="button" className="et-button et-button-quiet" onClick={chat.show}>
        {t('askUs')}
      </button>
    </PageState>
  )
}
