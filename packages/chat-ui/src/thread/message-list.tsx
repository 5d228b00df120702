import { useMemo, useState, type ReactNode } from 'react'
import type { RoomChange, UserKind } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { Announcer } from './announcer.tsx'
import { createLines } from './change-lines.ts'
import { inOrder } from './entry.ts'
import { firstUnread } from './first-unread.ts'
import { JumpToUnread } from './jump-to-unread.tsx'
import type { MessageActions } from './message-actions.ts'
import { MessagePage } from './message-page.tsx'
import { NewMessagesPill } from './new-messages-pill.tsx'
import { OlderSentinel } from './older-sentinel.tsx'
import { createPages } from './pages.ts'
import { sideOf, type ThreadMessage } from './thread-message.ts'
import { useJumpToUnread } from './use-jump-to-unread.ts'
import { useNews } from './use-news.ts'
import { useOwnSend } from './use-own-send.ts'
import { useScrollAnchor } from './use-scroll-anchor.ts'

/** `card` draws the card of a sent product; without it the card has no buttons. */
export interface MessageListProps extends MessageActions {
  /** Oldest first, unsent ones last: as `useRoom` gives them. */
  messages: ThreadMessage[]
  /** What happened between them, oldest first: drawn as quiet lines at their place. */
  changes?: readonly RoomChange[]
  /** Whoever looks: their side of the room stands on the right. */
  viewer: { id: string; kind: UserKind }
  label?: string
  /** How far the viewer had read on opening; a line stands behind it, and one can jump there. */
  readUpTo?: number
  /** Are there older messages than these? */
  hasOlder?: boolean
  isLoadingOlder?: boolean
  onOlder?: () => void
  /** Whether the newest message is in sight; true on opening. */
  onAtEnd?: (atEnd: boolean) => void
  /** After the last bubble: typing, what became of the room. */
  children?: ReactNode
}

const none: readonly RoomChange[] = []

/** The thread: it draws what it is given, keeps its place, and says what comes in. */
export function MessageList(props: MessageListProps) {
  const { messages, changes = none, viewer, readUpTo, hasOlder = false, isLoadingOlder = false } = props
  const t = useTranslations('chat.thread')
  const side = sideOf(viewer.kind)
  const [linesOf] = useState(createLines)
  const [pagesOf] = useState(createPages)
  const unread = useMemo(
    () => firstUnread(messages, { side, readUpTo, hasOlder }),
    [messages, side, readUpTo, hasOlder],
  )
  const mark = unread === 'far' ? undefined : unread
  const entries = useMemo(
    () => inOrder(messages, linesOf(changes, messages, { id: viewer.id, side })),
    [linesOf, messages, changes, viewer.id, side],
  )
  const pages = useMemo(() => pagesOf(entries, { side, firstUnread: mark }), [pagesOf, entries, side, mark])
  const { list, content, atEnd, hold, toEnd, toElement } = useScrollAnchor(entries, props.onAtEnd)
  const jump = useJumpToUnread({ list, unread, isLoadingOlder, onOlder: props.onOlder, toElement })
  const news = useNews(messages, { side, atEnd })
  useOwnSend(messages, toEnd)
  return (
    <div className="et-thread">
      <div
        className="et-log"
        ref={list}
        role="log"
        aria-live="off"
        aria-label={props.label ?? t('label')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <div className="et-log-content" ref={content}>
          <OlderSentinel list={list} more={hasOlder} loading={isLoadingOlder} onOlder={props.onOlder} />
          {pages.map((page, n) => (
            <MessagePage
              key={page.key}
              page={page}
              viewerId={viewer.id}
              newest={n >= pages.length - 2}
              onChange={hold}
              held={mark !== undefined && jump.pending && page.entries.includes(mark)}
              card={props.card}
              onRetry={props.onRetry}
              onDiscard={props.onDiscard}
            />
          ))}
          {props.children}
        </div>
      </div>
      <JumpToUnread shown={jump.waits} busy={jump.jumping} onPress={jump.jump} />
      <NewMessagesPill count={news} onPress={toEnd} />
      <Announcer messages={messages} side={side} />
    </div>
  )
}
