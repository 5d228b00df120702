import type { Status } from '@etalase/client'
import { CircleCheck, Lock } from 'lucide-react'
import { useTranslations } from 'use-intl'

/** What became of the room, and what happens when one writes again. */
export function RoomEnd({ status }: { status?: Status }) {
  const t = useTranslations('widget')
  if (status !== 'RESOLVED' && status !== 'CLOSED') return null
  const Icon = status === 'RESOLVED' ? CircleCheck : Lock
  return (
    <output className="room-end">
      <Icon size={18} aria-hidden="true" />
      {t(status === 'RESOLVED' ? 'resolved' : 'closed')}
    </output>
  )
}
