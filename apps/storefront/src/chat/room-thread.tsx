import { ConnectionBanner, MessageList, TypingLine } from '@etalase/chat-ui'
import type { Message, MessageBody, Person, ProductSnapshot, Viewer } from '@etalase/client'
import { useEtalaseClient, useRoom } from '@etalase/client/react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ChatCard } from './chat-card.tsx'
import { useChatOpener } from './chat-opener.tsx'
import type { DraftProps } from './draft.ts'
import { PanelSkeleton } from './panel-skeleton.tsx'
import { RoomEnd } from './room-end.tsx'
import { ShopperComposer } from './shopper-composer.tsx'
import { useConnectionView } from './use-connection-view.ts'
import { useMarkRead } from './use-mark-read.ts'

interface RoomThreadProps extends DraftProps {
  roomId: string
  viewer: Viewer
  onAgent: (agent: Person | null) => void
  onStartAnew: () => void
}

export function RoomThread({ roomId, viewer, draft, onDraft, onAgent, onStartAnew }: RoomThreadProps) {
  const t = useTranslations('widget')
  const chat = useChatOpener()
  const { connection } = useEtalaseClient()
  const view = useConnectionView()
  const room = useRoom(roomId)
  const [said, say] = useState('')
  const { messages, live } = room
  const agent = live.present.find(({ kind }) => kind === 'AGENT' || kind === 'ADMIN') ?? null
  useMarkRead(messages, room.markRead)
  useEffect(() => onAgent(agent), [onAgent, agent])

  function send(body: MessageBody) {
    room.send(body, undefined, chat.attached ?? undefined)
    chat.attach(null)
    onDraft('')
  }
  const card = (message: Message, product: ProductSnapshot) => (
    <ChatCard message={message} product={product} onSay={say} />
  )
  if (room.status === 'loading' || room.status === 'idle') return <PanelSkeleton />
  if (room.status !== 'ready')
    return (
      <p className="panel-note" role="alert">
        {t('failedTitle')}
      </p>
    )
  const unsent = messages.filter(({ delivery }) => delivery === 'sending' || delivery === 'failed').length
  const closed = room.room?.status === 'CLOSED'
  return (
    <>
      <ConnectionBanner state={view} unsent={unsent} onRetry={() => connection.renew()} />
      <MessageList
        messages={messages}
        viewer={viewer}
        hasOlder={room.hasOlder}
        isLoadingOlder={room.isLoadingOlder}
        onOlder={() => void room.loadOlder()}
        onRetry={room.retry}
        onDiscard={room.discard}
        card={card}
      >
        <RoomEnd status={room.room?.status} />
        <TypingLine names={live.typing.filter(({ id }) => id !== viewer.id).map(({ name }) => name)} />
      </MessageList>
      <output className="et-hidden">{said}</output>
      <ShopperComposer
        draft={draft}
        onDraft={onDraft}
        onSend={send}
        onTyping={room.setTyping}
        closed={
          closed && (
            <button type="button" className="et-button et-button-primary" onClick={onStartAnew}>
              {t('startNew')}
            </button>
          )
        }
      />
    </>
  )
}
