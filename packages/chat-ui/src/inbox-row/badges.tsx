import type { Channel, Handler, Priority, Status } from '@etalase/api/contract'
import { useTranslations } from 'use-intl'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/paths.ts'

const statusIcons: Record<Status, IconName> = { OPEN: 'chat', RESOLVED: 'check', CLOSED: 'lock' }
const handlerIcons: Record<Handler, IconName> = { BOT: 'bot', AGENT: 'headset', PAUSED: 'pause' }
const channelIcons: Record<Channel, IconName> = {
  WEB: 'chat',
  WHATSAPP: 'phone',
  TELEGRAM: 'send',
  EMAIL: 'mail',
}
const priorityIcons: Record<Priority, IconName> = {
  LOW: 'arrow-down',
  NORMAL: 'flag',
  HIGH: 'flag',
  URGENT: 'alert',
}

export function StatusBadge({ status }: { status: Status }) {
  const t = useTranslations('chat.status')
  return <Badge icon={statusIcons[status]} tone={`status-${status}`} word={t(status)} />
}

export function HandlerBadge({ handler }: { handler: Handler }) {
  const t = useTranslations('chat.handler')
  return <Badge icon={handlerIcons[handler]} tone={`handler-${handler}`} word={t(handler)} />
}

export function PriorityBadge({ priority }: { priority: Priority }) {
  const t = useTranslations('chat.priority')
  return <Badge icon={priorityIcons[priority]} tone={`priority-${priority}`} word={t(priority)} />
}

export function ChannelBadge({ channel }: { channel: Channel }) {
  const t = useTranslations('chat.channel')
  return <Badge icon={channelIcons[channel]} tone={`channel-${channel}`} word={t(channel)} />
}

/** Icon and word always together: colour alone says nothing to some. */
function Badge({ icon, tone, word }: { icon: IconName; tone: string; word: string }) {
  return (
    <span className="et-badge" data-tone={tone}>
      <Icon name={icon} size={14} />
      {word}
    </span>
  )
}
