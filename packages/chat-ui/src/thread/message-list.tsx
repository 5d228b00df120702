import { useMemo, type ReactNode } from 'react'
import type { Message, ProductSnapshot, UserKind } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { Announcer } from './announcer.tsx'
import { DaySeparator } from './day-separator.tsx'
import { MessageGroup } from './message-group.tsx'
import { NewMessagesPill } from './new-messages-pill.tsx'
import { OlderSentinel } from './older-sentinel.tsx'
import { sideOf, type ThreadMessage } from './thread-message.ts'
import { timeline } from './timeline.ts'
import { useScrollAnchor } from './use-scroll-anchor.ts'

export interface MessageListProps {
  /** Oldest first, unsent ones last: as `useRoom` gives them. */
  messages: ThreadMessage[]
  /** Whoever looks: their side of the room stands on the right. */
  viewer: { id: string; kind: UserKind }
  label?: string
  /** Are there older messages than these? */
  hasOlder?: boolean
  isLoadingOlder?: boolean
  onOlder?: () => void
  onRetry?: (clientId: string) => void
  onDiscard?: (clientId: string) => void
  /** Draws the card of a sent product; without it the card has no buttons. */
  card?: (message: Message, product: ProductSnapshot) => ReactNode
  /** After the last bubble: typing, what became of the room. */
  children?: ReactNode
}

/** The thread: it draws what it is given, keeps its place, and says what comes in. */
export function MessageList(props: MessageListProps) {
  const { messages, viewer, label, hasOlder = false, isLoadingOlder = false, children } = props
  const t = useTranslations('chat.thread')
  const side = sideOf(viewer.kind)
  const items = useMemo(() => timeline(messages, side), [messages, side])
  const { list, content, news, toBottom } = useScrollAnchor(messages, side)
  return (
    <div className="et-thread">
      <div
        className="et-log"
        ref={list}
        role="log"
        aria-live="off"
        aria-label={label ?? t('label')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <div className="et-log-content" ref={content}>
          <OlderSentinel list={list} more={hasOlder} loading={isLoadingOlder} onOlder={props.onOlder} />
          {items.map((item) => {
            if (item.kind === 'day') return <DaySeparator key={item.key} at={item.at} />
            if (item.kind === 'system')
              return (
                <p className="et-system" key={item.key}>
                  {item.message.text}
                </p>
              )
            return (
              <MessageGroup
                key={item.key}
                group={item}
                named={item.senderId !== viewer.id}
                card={props.card}
                onRetry={props.onRetry}
                onDiscard={props.onDiscard}
              />
            )
          })}
          {children}
        </div>
      </div>
      <NewMessagesPill count={news} onPress={toBottom} />
      <Announcer messages={messages} side={side} />
    </div>
  )
}
