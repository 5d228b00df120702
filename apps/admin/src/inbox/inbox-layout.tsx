import { Outlet, useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { InboxPane } from './inbox-pane.tsx'

/** The list, the room and the shopper beside each other; on a phone one after the other. */
export function InboxLayout() {
  const t = useTranslations('layout')
  const { roomId } = useParams({ strict: false })
  return (
    <>
      <a className="skip-link" href="#room">
        {t('skip')}
      </a>
      <main className="panes" data-pane={roomId ? 'room' : 'list'}>
        <InboxPane roomId={roomId} />
        <Outlet />
      </main>
    </>
  )
}
