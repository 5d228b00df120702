import type { Room } from '@etalase/client'
import { CircleUserRound, UserRoundPlus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useActions, type DeskAction } from '../keys/use-actions.ts'
import { Choice } from '../layout/choice.tsx'
import { openChoice } from './open-choice.ts'
import { useAssignment } from './use-assignment.ts'

const NOBODY = ''

export function AssigneeControl({ room }: { room: Room }) {
  const t = useTranslations('room')
  const select = useRef<HTMLSelectElement>(null)
  const { value, text, busy, change, isMine, take, people } = useAssignment(room)
  const closed = room.status === 'CLOSED'
  const direct = [
    { id: NOBODY, label: t('do.unassign') },
    ...people.map(({ id, name }) => ({ id, label: t('do.assignTo', { name }) })),
  ]
  useActions(
    closed
      ? []
      : [
          {
            id: 'room.assignee',
            label: t('do.assign'),
            keys: 'a',
            group: 'room',
            run: () => openChoice(select.current),
          },
          ...direct
            .filter(({ id }) => id !== (value ?? NOBODY))
            .map(({ id, label }): DeskAction => ({
              id: `room.assignee.${id || 'nobody'}`,
              label,
              group: 'room',
              run: () => change(id || null),
            })),
        ],
  )
  return (
    <>
      <Choice
        selectRef={select}
        shortcut="A"
        label={t('assignee')}
        text={text}
        icon={<CircleUserRound aria-hidden />}
        value={value ?? NOBODY}
        busy={busy}
        disabled={closed}
        options={[
          { value: NOBODY, label: t('unassigned') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={(id) => change(id || null)}
      />
      {!isMine && !closed && (
        <button
          type="button"
          className="pill-button assign-me"
          title={t('assignToMe')}
          disabled={busy}
          onClick={take}
        >
          <UserRoundPlus aria-hidden />
          <span>{t('assignToMe')}</span>
        </button>
      )}
    </>
  )
}
