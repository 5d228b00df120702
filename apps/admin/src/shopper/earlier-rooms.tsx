import { StatusBadge } from '@etalase/chat-ui'
import type { ShopperView } from '@etalase/client'
import { Link } from '@tanstack/react-router'
import { useFormatter, useTranslations } from 'use-intl'
import { MoreButton } from './more-button.tsx'
import { PanelSection } from './panel-section.tsx'
import { useFew } from './use-few.ts'

/** Their other rooms; each opens here on the desk. */
export function EarlierRooms({ rooms }: { rooms: ShopperView['rooms'] }) {
  const t = useTranslations()
  const format = useFormatter()
  const { shown, hidden, showAll } = useFew(rooms)
  const count = rooms.length
  return (
    <PanelSection
      name="rooms"
      title={t('shopper.rooms')}
      empty={count === 0 && t('shopper.noRooms')}
      note={t('shopper.roomCount', { count })}
    >
      <ul className="earlier">
        {shown.map((room) => (
          <li key={room.id}>
            <Link to="/rooms/$roomId" params={{ roomId: room.id }} search={true} className="earlier-room">
              <span className="earlier-about">
                {room.subject ?? room.topic ?? room.preview ?? t('chat.inbox.noMessages')}
              </span>
              <span className="earlier-foot">
                <StatusBadge status={room.status} />
                <time dateTime={room.createdAt}>
                  {format.dateTime(new Date(room.createdAt), { dateStyle: 'medium' })}
                </time>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <MoreButton hidden={hidden} onMore={showAll} />
    </PanelSection>
  )
}
