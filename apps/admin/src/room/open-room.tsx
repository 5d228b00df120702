import type { Room } from '@etalase/client'
import { useNameOf } from '@etalase/chat-ui'
import type { UseRoom } from '@etalase/client/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useActions } from '../keys/use-actions.ts'
import { isNarrow, isRoomy, watchRoomy } from '../layout/screen.ts'
import { recall, remember } from '../layout/remembered.ts'
import { ShopperPanel } from '../shopper/shopper-panel.tsx'
import { Reply } from './reply.tsx'
import { RoomHeader } from './room-header.tsx'
import { RoomThread } from './room-thread.tsx'
import { shopperOf } from './shopper-of.ts'

interface OpenRoomProps {
  room: Room
  view: UseRoom
}

export function OpenRoom({ room, view }: OpenRoomProps) {
  const t = useTranslations('room')
  const pane = useRef<HTMLElement>(null)
  const [panel, setPanel] = useState(hasPanel)
  const shopper = shopperOf(view)
  const nameOf = useNameOf()
  useEffect(() => {
    // On a phone the list goes away, and the focus with it; elsewhere the room that was open before.
    if (isNarrow() || document.activeElement === document.body) pane.current?.focus()
  }, [])
  // Where it no longer fits beside the room it would come to lie over it.
  useEffect(() => watchRoomy(() => setPanel(hasPanel())), [])
  const togglePanel = (open: boolean) => {
    setPanel(open)
    if (!open) pane.current?.querySelector<HTMLElement>('[aria-controls=shopper]')?.focus()
    if (isRoomy()) remember('panel', open ? null : 'closed')
  }
  useActions([
    {
      id: 'room.panel',
      label: t(panel ? 'hidePanel' : 'showPanel'),
      keys: 'b',
      group: 'room',
      run: () => togglePanel(!panel),
    },
  ])
  return (
    <>
      <section
        ref={pane}
        className="room"
        id="room"
        tabIndex={-1}
        aria-label={t('room', { name: nameOf(shopper.name) })}
      >
        <RoomHeader room={room} shopper={shopper} panel={panel} onPanel={togglePanel} />
        <RoomThread room={room} view={view} />
        <Reply room={room} view={view} />
      </section>
      {panel && <ShopperPanel room={room} view={view} shopper={shopper} onClose={() => togglePanel(false)} />}
    </>
  )
}

const hasPanel = () => isRoomy() && recall('panel') !== 'closed'
