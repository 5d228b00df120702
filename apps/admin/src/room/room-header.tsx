import type { Room } from '@etalase/client'
import { Avatar, useNameOf } from '@etalase/chat-ui'
import { useConnection } from '@etalase/client/react'
import { Link } from '@tanstack/react-router'
import { ArrowLeft, PanelRight } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { FinishButton } from './finish-button.tsx'
import { RoomTools } from './room-tools.tsx'
import type { RoomShopper } from './shopper-of.ts'
import { useStatusChange } from './use-status-change.ts'

interface RoomHeaderProps {
  room: Room
  shopper: RoomShopper
  panel: boolean
  onPanel: (open: boolean) => void
}

export function RoomHeader({ room, shopper, panel, onPanel }: RoomHeaderProps) {
  const t = useTranslations('room')
  const nameOf = useNameOf()
  const live = useConnection().phase === 'live'
  const status = useStatusChange(room)
  const about = room.subject ?? room.topic
  return (
    <header className="room-head">
      <div className="room-who">
        <Link to="/" search={true} className="icon-button narrow-only" aria-label={t('back')}>
          <ArrowLeft aria-hidden />
        </Link>
        <Avatar name={shopper.name} image={shopper.avatar} present={(live && shopper.present) || undefined} />
        <div className="room-name">
          <h2>{nameOf(shopper.name)}</h2>
          <p>
            {live && <span>{t(shopper.present ? 'online' : 'offline')}</span>}
            {about && <span className="room-about">{about}</span>}
          </p>
        </div>
        <FinishButton status={status} />
        <button
          type="button"
          className="icon-button"
          aria-label={t(panel ? 'hidePanel' : 'showPanel')}
          aria-keyshortcuts="B"
          title={`${t(panel ? 'hidePanel' : 'showPanel')} (B)`}
          aria-expanded={panel}
          aria-controls="shopper"
          onClick={() => onPanel(!panel)}
        >
          <PanelRight aria-hidden />
        </button>
      </div>
      <RoomTools room={room} status={status} />
    </header>
  )
}
