import { Outlet, useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { InboxPane } from '../inbox/inbox-pane.tsx'
import { ConnectionBar } from './connection-bar.tsx'
import { Rail } from './rail.tsx'
import { ShortcutSheet } from './shortcut-sheet.tsx'

/** The list, the room and the shopper beside each other; on a phone one after the other. */
export function DeskLayout() {
  const t = useTranslations('layout')
  const { roomId } = useParams({ strict: false })
  return (
    <div className="desk" data-pane={roomId ? 'room' : 'list'}>
      <a className="skip-link" href="#room">
        {t('skip')}
      </a>
      <Rail />
      <ConnectionBar />
      <main className="panes">
        <InboxPane roomId={roomId} />
        <Outlet />
      </main>
      <ShortcutSheet />
    </div>
  )
}
