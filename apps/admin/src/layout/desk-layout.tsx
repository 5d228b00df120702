import { Outlet } from '@tanstack/react-router'
import { ConnectionBar } from './connection-bar.tsx'
import { Rail } from './rail.tsx'
import { ShortcutSheet } from './shortcut-sheet.tsx'

/** What stands around every page of the desk. */
export function DeskLayout() {
  return (
    <div className="desk">
      <Rail />
      <ConnectionBar />
      <Outlet />
      <ShortcutSheet />
    </div>
  )
}
