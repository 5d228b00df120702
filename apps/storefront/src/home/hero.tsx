import { Link } from '@tanstack/react-router'
import { MessageCircleQuestion, ReceiptText, Sprout } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useChatOpener } from '../chat/chat-opener.tsx'
import { HeroStage } from './hero-stage.tsx'

export function Hero() {
  const t = useTranslations('home')
  const chat = useChatOpener()
  return (
    <section className="hero">
      <div className="hero-text">
        <p className="hero-kicker">{t('kicker')}</p>
        <h1>{t('headline')}</h1>
        <p className="hero-lead">{t('lead')}</p>
        <div className="hero-actions">
          <Link to="/products" className="et-button et-button-primary button-large">
            {t('browse')}
          </Link>
          <button type="button" className="et-button et-button-quiet button-large" onClick={chat.show}>
            {t('ask')}
          </button>
        </div>
        <ul className="hero-promises">
          <li>
            <MessageCircleQuestion size={18} aria-hidden="true" /> {t('promiseChat')}
          </li>
          <li>
            <ReceiptText size={18} aria-hidden="true" /> {t('promisePrice')}
          </li>
          <li>
            <Sprout size={18} aria-hidden="true" /> {t('promiseLocal')}
          </li>
        </ul>
      </div>
      <HeroStage />
    </section>
  )
}
