import { MessageList } from '@etalase/chat-ui'
import type { Message, ProductSnapshot, Viewer } from '@etalase/client'
import { useRoom } from '@etalase/client/react'
import { Lock } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { EarlierCard } from './earlier-card.tsx'
import { useChatOpener } from './chat-opener.tsx'
import { RoomTrouble } from './room-trouble.tsx'

interface EarlierRoomProps {
  roomId: string
  viewer: Viewer
}

/** To be read, not to be written in. */
export function EarlierRoom({ roomId, viewer }: EarlierRoomProps) {
  const t = useTranslations('widget')
  const { go } = useChatOpener()
  const room = useRoom(roomId)
  const card = useCallback(
    (message: Message, product: ProductSnapshot) => <EarlierCard message={message} product={product} />,
    [],
  )
  if (room.status !== 'ready') return <RoomTrouble status={room.status} />
  return (
    <>
      <MessageList
        messages={room.messages}
        changes={room.changes}
        viewer={viewer}
        hasOlder={room.hasOlder}
        isLoadingOlder={room.isLoadingOlder}
        onOlder={() => void room.loadOlder().catch(() => {})}
        card={card}
      />
      <div className="earlier-foot">
        <Lock size={16} aria-hidden="true" />
        <span>{t('earlierEnd')}</span>
        <button type="button" className="et-link" onClick={() => go('room')}>
          {t('toRoom')}
        </button>
      </div>
    </>
  )
}
