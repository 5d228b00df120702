import { ConnectionBanner, MessageList, TypingLine } from '@etalase/chat-ui'
import type { Message, MessageBody, ProductSnapshot, Viewer } from '@etalase/client'
import { useEtalaseClient, type UseRoom } from '@etalase/client/react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { beforeEnd } from './before-end.ts'
import type { CardMemory } from './card-memory.ts'
import { ChatCard } from './chat-card.tsx'
import { useChatOpener } from './chat-opener.tsx'
import { RoomEnd } from './room-end.tsx'
import { ShopperComposer } from './shopper-composer.tsx'
import { useConnectionView } from './use-connection-view.ts'
import { useDraft } from './use-draft.ts'
import { useMarkRead } from './use-mark-read.ts'
import { useReadUpTo } from './use-read-up-to.ts'

interface OpenThreadProps {
  viewer: Viewer
  view: UseRoom
  onStartAnew: () => void
}

export function OpenThread({ viewer, view, onStartAnew }: OpenThreadProps) {
  const t = useTranslations('widget')
  const chat = useChatOpener()
  const { connection } = useEtalaseClient()
  const { room, messages, changes, members, live } = view
  const [draft, setDraft] = useDraft(viewer.id, room?.id ?? '')
  const [said, say] = useState('')
  const [atEnd, setAtEnd] = useState(true)
  const [memory] = useState<CardMemory>(() => new Map())
  const lastReadSeq = members.find(({ id }) => id === viewer.id)?.lastReadSeq ?? 0
  const readUpTo = useReadUpTo({ lastReadSeq, unread: room?.unread.shopper ?? 0 })
  const told = useMemo(() => beforeEnd({ room, changes, messages }), [room, changes, messages])
  useMarkRead(messages, { atEnd, markRead: view.markRead })
  const card = useCallback(
    (message: Message, product: ProductSnapshot) => (
      <ChatCard message={message} product={product} memory={memory} onSay={say} />
    ),
    [memory],
  )
  function send(body: MessageBody) {
    view.send(body, undefined, chat.attached ?? undefined)
    chat.attach(null)
    setDraft('')
  }
  const unsent = messages.filter(({ seq }) => seq === Infinity).length
  return (
    <>
      <ConnectionBanner state={useConnectionView()} unsent={unsent} onRetry={() => connection.renew()} />
      <MessageList
        messages={messages}
        changes={told}
        viewer={viewer}
        readUpTo={readUpTo}
        hasOlder={view.hasOlder}
        isLoadingOlder={view.isLoadingOlder}
        onOlder={() => void view.loadOlder().catch(() => {})}
        onAtEnd={setAtEnd}
        onRetry={view.retry}
        onDiscard={view.discard}
        card={card}
      >
        <RoomEnd status={room?.status} />
        <TypingLine names={live.typing.map(({ name }) => name)} />
      </MessageList>
      <output className="et-hidden">{said}</output>
      <ShopperComposer
        draft={draft}
        onDraft={setDraft}
        onSend={send}
        onTyping={view.setTyping}
        closed={
          room?.status === 'CLOSED' && (
            <button type="button" className="et-button et-button-primary" onClick={onStartAnew}>
              {t('startNew')}
            </button>
          )
        }
      />
    </>
  )
}
