import { etalase } from '@etalase/client/react'
import type { Room } from '@etalase/client'
import { useTranslations } from 'use-intl'
import { choices } from '../inbox/inbox-search.ts'
import { useActions } from '../keys/use-actions.ts'
import { Choice } from '../layout/choice.tsx'
import { handlerIcons } from './room-icons.tsx'
import { useChange } from './use-change.ts'

export function HandlerControl({ room }: { room: Room }) {
  const t = useTranslations()
  const closed = room.status === 'CLOSED'
  const setHandler = etalase.room.setHandler.useMutation()
  const { value, busy, change } = useChange({
    roomId: room.id,
    what: 'handler',
    current: room.handler,
    commit: (handler) => setHandler.mutateAsync({ roomId: room.id, handler }),
    said: (handler) => t(`room.didHandler.${handler}`),
  })
  useActions(
    choices.handler
      .filter((each) => each !== value && !closed)
      .map((each) => ({
        id: `room.handler.${each}`,
        label: t(`room.do.handler.${each}`),
        group: 'room',
        run: () => change(each),
      })),
  )
  return (
    <Choice
      label={t('room.handler')}
      text={t(`chat.handler.${value}`)}
      icon={handlerIcons[value]}
      value={value}
      busy={busy}
      disabled={closed}
      options={choices.handler.map((each) => ({
        value: each,
        label: each === value ? t(`chat.handler.${each}`) : t(`handlerAction.${each}`),
      }))}
      onChoose={change}
    />
  )
}
