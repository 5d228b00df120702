import type { Room } from '@etalase/client'
import type { UseRoom } from '@etalase/client/react'
import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useActions } from '../keys/use-actions.ts'
import { isRoomy } from '../layout/screen.ts'
import { PersonalData } from '../privacy/personal-data.tsx'
import type { RoomShopper } from '../room/shopper-of.ts'
import { RoomCourse } from './room-course.tsx'
import { SharedProducts } from './shared-products.tsx'
import { ShopperBelongings } from './shopper-belongings.tsx'
import { useOverRoom } from './use-over-room.ts'

interface ShopperPanelProps {
  room: Room
  view: UseRoom
  shopper: RoomShopper
  onClose: () => void
}

export function ShopperPanel({ room, view, shopper, onClose }: ShopperPanelProps) {
  const t = useTranslations()
  const close = useRef<HTMLButtonElement>(null)
  const [attempt, setAttempt] = useState(0)
  const over = useOverRoom()
  const label = t('layout.close')
  useActions(over ? [{ id: 'shopper.close', label, keys: 'escape', hidden: true, run: onClose }] : [])
  useEffect(() => {
    if (isRoomy()) return
    // Over the room it hides the button that opened it.
    close.current?.focus()
    return () => {
      const focused = document.activeElement
      if (focused && focused !== document.body) return
      document.querySelector<HTMLElement>('[aria-controls=shopper]')?.focus()
    }
  }, [])
  return (
    <aside className="shopper" id="shopper" aria-labelledby="shopper-title">
      <header className="shopper-head">
        <h2 id="shopper-title">{t('shopper.title')}</h2>
        <button ref={close} type="button" className="icon-button" aria-label={label} onClick={onClose}>
          <X aria-hidden />
        </button>
      </header>
      <ShopperBelongings
        key={attempt}
        room={room}
        messages={view.messages}
        member={shopper}
        onRetry={() => {
          // Shown anew it asks anew, and the button goes away under the finger.
          setAttempt(attempt + 1)
          close.current?.focus()
        }}
      />
      <SharedProducts messages={view.messages} />
      <RoomCourse room={room} />
      <PersonalData shopper={shopper} />
    </aside>
  )
}
