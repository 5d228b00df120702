import type { Status } from '@etalase/client'
import { useEtalaseClient } from '@etalase/client/react'
import { CircleCheck, Flag, RotateCcw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Choice } from '../layout/choice.tsx'
import { useStaff } from '../session/staff.tsx'
import { AssignMany } from './assign-many.tsx'
import { choices } from './inbox-search.ts'
import type { ManyProps } from './use-change-many.ts'

export function SelectionTools({ rooms, busy, onChange }: ManyProps) {
  const t = useTranslations()
  const client = useEtalaseClient()
  const admin = useStaff().kind === 'ADMIN'
  const ids = rooms.map((room) => room.id)
  const some = (...statuses: Status[]) => rooms.some((room) => statuses.includes(room.status))
  const setStatus = (status: 'OPEN' | 'RESOLVED') =>
    onChange(ids, {
      change: (roomId) => client.room.setStatus.mutate({ roomId, status }),
      said: (count) => t(`inbox.did.${status}`, { count }),
    })
  const reopens = some('RESOLVED') || (admin && some('CLOSED'))

  return (
    <div className="selection-tools">
      <AssignMany rooms={rooms} busy={busy} onChange={onChange} />
      <Choice
        label={t('inbox.setPriority')}
        text={t('inbox.priority')}
        icon={<Flag aria-hidden />}
        value=""
        disabled={busy}
        options={[
          { value: '', label: t('inbox.priority'), disabled: true },
          ...choices.priority.map((each) => ({ value: each as string, label: t(`chat.priority.${each}`) })),
        ]}
        onChoose={(chosen) => {
          const priority = choices.priority.find((each) => each === chosen)
          if (!priority) return
          onChange(ids, {
            change: (roomId) => client.room.setPriority.mutate({ roomId, priority }),
            said: (count) => t('inbox.did.priority', { count, priority: t(`chat.priority.${priority}`) }),
          })
        }}
      />
      {(some('OPEN') || !reopens) && (
        <button
          type="button"
          className="pill-button"
          data-primary
          disabled={busy}
          onClick={() => setStatus('RESOLVED')}
        >
          <CircleCheck aria-hidden />
          {t('inbox.resolve')}
        </button>
      )}
      {reopens && (
        <button type="button" className="pill-button" disabled={busy} onClick={() => setStatus('OPEN')}>
          <RotateCcw aria-hidden />
          {t('inbox.reopen')}
        </button>
      )}
    </div>
  )
}
