import { Outlet } from '@tanstack/react-router'
import { KeySheet } from '../keys/key-sheet.tsx'
import { Palette } from '../keys/palette.tsx'
import { NewsDesk } from '../notify/news-desk.tsx'
import { Unread } from '../notify/unread.tsx'
import { ConnectionBar } from './connection-bar.tsx'
import { DeskActions } from './desk-actions.tsx'
import { Rail } from './rail.tsx'
import { SkipLink } from './skip-link.tsx'

/** What stands around every page of the desk. */
export function DeskLayout() {
  return (
    <Unread>
      <div className="desk">
        <SkipLink />
        <Rail />
        <ConnectionBar />
        <Outlet />
      </div>
      <DeskActions />
      <NewsDesk />
      <KeySheet />
      <Palette />
    </Unread>
  )
}
