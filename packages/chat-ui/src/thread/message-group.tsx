import { useLocale } from 'use-intl'
import { Avatar } from '../person/avatar.tsx'
import type { MessageActions } from './message-actions.ts'
import { useNameOf } from '../person/use-name-of.ts'
import { MessageBubble } from './message-bubble.tsx'
import { Ticks } from './ticks.tsx'
import { timeOfDay } from './clock.ts'
import { keyOf } from './thread-message.ts'
import type { Group } from './timeline.ts'

interface MessageGroupProps extends MessageActions {
  group: Group
  /** Whose bubbles these are is written above them. */
  named: boolean
}

export function MessageGroup({ group, named, ...actions }: MessageGroupProps) {
  const locale = useLocale()
  const nameOf = useNameOf()
  const last = group.messages.at(-1)
  return (
    <div className="et-group" data-own={group.own}>
      {!group.own && <Avatar name={group.senderName} size="s" />}
      <div className="et-group-lines">
        {named && <span className="et-group-name">{nameOf(group.senderName)}</span>}
        {group.messages.map((message) => (
          <MessageBubble key={keyOf(message)} message={message} own={group.own} {...actions} />
        ))}
        <span className="et-group-foot">
          <time dateTime={group.at}>{timeOfDay(group.at, locale)}</time>
          {group.own && last && <Ticks delivery={last.delivery} />}
        </span>
      </div>
    </div>
  )
}
