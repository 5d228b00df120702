import type { ReactNode } from 'react'
import type { Message, ProductSnapshot } from '@etalase/api/contract'
import { useLocale } from 'use-intl'
import { Avatar } from '../person/avatar.tsx'
import { MessageBubble } from './message-bubble.tsx'
import { Ticks } from './ticks.tsx'
import { timeOfDay } from './clock.ts'
import { keyOf } from './thread-message.ts'
import type { Group } from './timeline.ts'

interface MessageGroupProps {
  group: Group
  /** Whose bubbles these are is written above them. */
  named: boolean
  card?: (message: Message, product: ProductSnapshot) => ReactNode
  onRetry?: (clientId: string) => void
  onDiscard?: (clientId: string) => void
}

export function MessageGroup({ group, named, card, onRetry, onDiscard }: MessageGroupProps) {
  const locale = useLocale()
  const last = group.messages.at(-1)
  return (
    <div className="et-group" data-own={group.own}>
      {!group.own && <Avatar name={group.senderName} size="s" />}
      <div className="et-group-lines">
        {named && <span className="et-group-name">{group.senderName}</span>}
        {group.messages.map((message) => (
          <MessageBubble
            key={keyOf(message)}
            message={message}
            own={group.own}
            card={card}
            onRetry={onRetry}
            onDiscard={onDiscard}
          />
        ))}
        <span className="et-group-foot">
          <time dateTime={group.at}>{timeOfDay(group.at, locale)}</time>
          {group.own && last && <Ticks delivery={last.delivery} />}
        </span>
      </div>
    </div>
  )
}
