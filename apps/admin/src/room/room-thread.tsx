import type { Message, ProductSnapshot, Room } from '@etalase/client'
import { MessageList, TypingLine } from '@etalase/chat-ui'
import type { UseRoom } from '@etalase/client/react'
import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { useSay } from '../layout/notices.tsx'
import { useStaff } from '../session/staff.tsx'
import { useRefusal } from '../words/use-refusal.ts'
import { RoomCard } from './room-card.tsx'
import { useMarkRead } from './use-mark-read.ts'
import { useReadUpTo } from './use-read-up-to.ts'

interface RoomThreadProps {
  room: Room
  view: UseRoom
}

export function RoomThread({ room, view }: RoomThreadProps) {
  const t = useTranslations('room')
  const viewer = useStaff()
  const say = useSay()
  const refusal = useRefusal()
  const { members } = view
  const readUpTo = useReadUpTo(view)
  useMarkRead(view, viewer.id)
  const card = useCallback(
    (message: Message, product: ProductSnapshot) => (
      <RoomCard message={message} product={product} members={members} />
    ),
    [members],
  )
  const typing = view.live.typing.filter((person) => person.id !== viewer.id)
  return (
    <MessageList
      key={room.id}
      messages={view.messages}
      changes={view.changes}
      readUpTo={readUpTo}
      viewer={viewer}
      label={t('messages')}
      hasOlder={view.hasOlder}
      isLoadingOlder={view.isLoadingOlder}
      onOlder={() => void view.loadOlder().catch((error: unknown) => say(refusal(error), 'trouble'))}
      onRetry={view.retry}
      onDiscard={view.discard}
      card={card}
    >
      <TypingLine names={typing.map((person) => person.name)} />
    </MessageList>
  )
}
