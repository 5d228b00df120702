import { Outlet } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { GuestGate } from '../account/guest-gate.tsx'
import { ChatDoor } from '../chat/chat-door.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'

export function ShopLayout() {
  const t = useTranslations('layout')
  return (
    <GuestGate>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <Header />
      <main id="content" className="page" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <ChatDoor />
    </GuestGate>
  )
}
