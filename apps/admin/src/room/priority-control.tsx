import { etalase } from '@etalase/client/react'
import type { Room } from '@etalase/client'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { choices } from '../inbox/inbox-search.ts'
import { useActions } from '../keys/use-actions.ts'
import { Choice } from '../layout/choice.tsx'
import { openChoice } from './open-choice.ts'
import { priorityIcons } from './room-icons.tsx'
import { useChange } from './use-change.ts'

export function PriorityControl({ room }: { room: Room }) {
  const t = useTranslations()
  const select = useRef<HTMLSelectElement>(null)
  const setPriority = etalase.room.setPriority.useMutation()
  const { value, busy, change } = useChange({
    roomId: room.id,
    what: 'priority',
    current: room.priority ?? 'NORMAL',
    commit: (priority) => setPriority.mutateAsync({ roomId: room.id, priority }),
    said: (priority) => t('room.didPriority', { priority: t(`chat.priority.${priority}`) }),
  })
  useActions([
    {
      id: 'room.priority',
      label: t('room.do.priority'),
      keys: 'p',
      group: 'room',
      run: () => openChoice(select.current),
    },
    ...choices.priority
      .filter((each) => each !== value)
      .map((each) => ({
        id: `room.priority.${each}`,
        label: t('room.do.setPriority', { priority: t(`chat.priority.${each}`) }),
        group: 'room' as const,
        run: () => change(each),
      })),
  ])
  return (
    <Choice
      selectRef={select}
      shortcut="P"
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
