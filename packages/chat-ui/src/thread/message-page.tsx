import { memo } from 'react'
import { ChangeGroup } from './change-group.tsx'
import { DaySeparator } from './day-separator.tsx'
import type { MessageActions } from './message-actions.ts'
import { MessageGroup } from './message-group.tsx'
import type { Page } from './pages.ts'
import { UnreadDivider } from './unread-divider.tsx'
import { useAway } from './use-away.ts'

interface MessagePageProps extends MessageActions {
  page: Page
  viewerId: string
  /** Stays in the document however far away it is. */
  held: boolean
  /** Drawn at once; another one only when it is near. */
  newest: boolean
  /** It came into the document or left it, perhaps with another height. */
  onChange: () => void
}

/** Until a page has been drawn: near enough for the scroll bar. */
const BUBBLE = 84

/** Far from what is in sight, only its height is left. */
export const MessagePage = memo(function MessagePage(props: MessagePageProps) {
  const { page, viewerId, held, newest, onChange, ...actions } = props
  const { box, away } = useAway(newest ? null : page.entries.length * BUBBLE, onChange)
  const height = held ? null : away
  return (
    <div className="et-page" ref={box} style={height === null ? undefined : { height }}>
      {height === null &&
        page.items.map((item) => {
          if (item.kind === 'day') return <DaySeparator key={item.key} at={item.at} />
          if (item.kind === 'unread') return <UnreadDivider key={item.key} />
          if (item.kind === 'changes')
            return <ChangeGroup key={item.key} lines={item.lines} viewerId={viewerId} />
          if (item.kind === 'system')
            return (
              <p className="et-system" key={item.key} data-message={item.key}>
                {item.message.text}
              </p>
            )
          return <MessageGroup key={item.key} group={item} named={item.senderId !== viewerId} {...actions} />
        })}
    </div>
  )
})
