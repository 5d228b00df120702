import { MessageCircle } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useChatOpener } from '../chat/chat-opener.tsx'

export function AskBand() {
  const t = useTranslations('home')
  const chat = useChatOpener()
  const titleId = useId()
  return (
    <section className="ask-band" aria-labelledby={titleId}>
      <div>
        <h2 id={titleId}>{t('askTitle')}</h2>
        <p>{t('askLead')}</p>
      </div>
      <button type="button" className="et-button button-large ask-band-button" onClick={chat.show}>
        <MessageCircle size={20} aria-hidden="true" /> {t('ask')}
      </button>
    </section>
  )
}
