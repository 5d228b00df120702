import { etalase } from '@etalase/client/react'
import type { Room } from '@etalase/client'
import { CircleUserRound, UserRoundPlus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Choice } from '../layout/choice.tsx'
import { useStaff } from '../session/staff.tsx'
import { useChange } from './use-change.ts'

const NOBODY = ''

export function AssigneeControl({ room }: { room: Room }) {
  const t = useTranslations('room')
  const viewer = useStaff()
  const staff = etalase.staff.list.useQuery(undefined, { staleTime: 60_000 })
  const assign = etalase.room.assign.useMutation()
  const nameOf = (id: string) => staff.data?.find((each) => each.id === id)?.name ?? '…'
  const { value, busy, change } = useChange<string | null>({
    current: room.assigneeId,
    commit: (assigneeId) => assign.mutateAsync({ roomId: room.id, assigneeId }),
    said: (id) =>
      id === viewer.id ? t('didAssignMe') : id ? t('didAssign', { name: nameOf(id) }) : t('didUnassign'),
  })
  const others = (staff.data ?? []).map((each) => ({
    value: each.id,
    label:
      each.id === viewer.id
        ? t('you', { name: each.name })
        : each.available
          ? each.name
          : t('away', { name: each.name }),
  }))
  return (
    <>
      <Choice
        label={t('assignee')}
        text={value ? nameOf(value) : t('unassigned')}
        icon={<CircleUserRound aria-hidden />}
        value={value ?? NOBODY}
        busy={busy}
        disabled={room.status === 'CLOSED'}
        options={[{ value: NOBODY, label: t('unassigned') }, ...others]}
        onChoose={(id) => change(id || null)}
      />
      {value !== viewer.id && room.status !== 'CLOSED' && (
        <button type="button" className="pill-button" disabled={busy} onClick={() => change(viewer.id)}>
          <UserRoundPlus aria-hidden />
          {t('assignToMe')}
        </button>
      )}
    </>
  )
}
