import type { Room } from '@etalase/client'
import { Avatar } from '@etalase/chat-ui'
import type { UseRoom } from '@etalase/client/react'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { isRoomy } from '../layout/screen.ts'
import { useShortcuts } from '../layout/use-shortcuts.ts'
import type { RoomShopper } from '../room/shopper-of.ts'
import { RoomCourse } from './room-course.tsx'
import { SharedProducts } from './shared-products.tsx'
import { ShopperDetails } from './shopper-details.tsx'

interface ShopperPanelProps {
  room: Room
  view: UseRoom
  shopper: RoomShopper
  onClose: () => void
}

export function ShopperPanel({ room, view, shopper, onClose }: ShopperPanelProps) {
  const t = useTranslations('shopper')
  const layout = useTranslations('layout')
  const close = useRef<HTMLButtonElement>(null)
  useShortcuts({ escape: () => !isRoomy() && onClose() })
  useEffect(() => {
    // Over the room it hides the button that opened it.
    if (!isRoomy()) close.current?.focus()
  }, [])
  return (
    <aside className="shopper" id="shopper" aria-labelledby="shopper-title">
      <header className="shopper-head">
        <h2 id="shopper-title">{t('title')}</h2>
        <button
          ref={close}
          type="button"
          className="icon-button"
          aria-label={layout('close')}
          onClick={onClose}
        >
          <X aria-hidden />
        </button>
      </header>
      <div className="shopper-who">
        <Avatar name={shopper.name} image={shopper.avatar} size="l" />
        <p className="shopper-name">{shopper.name}</p>
        <p className="shopper-kind">{t(shopper.kind === 'CUSTOMER' ? 'CUSTOMER' : 'GUEST')}</p>
      </div>
      <ShopperDetails room={room} />
      <RoomCourse room={room} />
      <SharedProducts messages={view.messages} />
    </aside>
  )
}
