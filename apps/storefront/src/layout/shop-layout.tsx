import { Outlet } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { GuestGate } from '../account/guest-gate.tsx'
import { useLeaveNoTrace } from '../account/use-leave-no-trace.ts'
import { ChatDoor } from '../chat/chat-door.tsx'
import { useVisits } from '../visit/use-visits.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { useFollowFocus } from './use-follow-focus.ts'

export function ShopLayout() {
  const t = useTranslations('layout')
  useLeaveNoTrace()
  useFollowFocus()
  useVisits()
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
