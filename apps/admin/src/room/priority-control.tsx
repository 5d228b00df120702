import { etalase } from '@etalase/client/react'
import type { Room } from '@etalase/client'
import { useTranslations } from 'use-intl'
import { choices } from '../inbox/inbox-search.ts'
import { Choice } from '../layout/choice.tsx'
import { priorityIcons } from './room-icons.tsx'
import { useChange } from './use-change.ts'

export function PriorityControl({ room }: { room: Room }) {
  const t = useTranslations()
  const setPriority = etalase.room.setPriority.useMutation()
  const { value, busy, change } = useChange({
    current: room.priority ?? 'NORMAL',
    commit: (priority) => setPriority.mutateAsync({ roomId: room.id, priority }),
    said: (priority) => t('room.didPriority', { priority: t(`chat.priority.${priority}`) }),
  })
  return (
    <Choice
      label={t('room.priority')}
      text={t(`chat.priority.${value}`)}
      icon={priorityIcons[value]}
      tone={value.toLowerCase()}
      value={value}
      busy={busy}
      options={choices.priority.map((each) => ({ value: each, label: t(`chat.priority.${each}`) }))}
      onChoose={change}
    />
  )
}
