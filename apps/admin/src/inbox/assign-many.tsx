import { useEtalaseClient } from '@etalase/client/react'
import { CircleUserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Choice } from '../layout/choice.tsx'
import { useStaff } from '../session/staff.tsx'
import { NOBODY } from './inbox-search.ts'
import type { ManyProps } from './use-change-many.ts'
import { useColleagues } from './use-colleagues.ts'

export function AssignMany({ rooms, busy, onChange }: ManyProps) {
  const t = useTranslations('inbox')
  const client = useEtalaseClient()
  const viewer = useStaff()
  const colleagues = useColleagues()

  function assign(to: string) {
    const assigneeId = to === NOBODY ? null : to
    const name = colleagues.find((each) => each.id === to)?.name ?? ''
    const said = assigneeId === null ? 'unassigned' : to === viewer.id ? 'mine' : 'assigned'
    onChange(
      rooms.map((room) => room.id),
      {
        change: (roomId) => client.room.assign.mutate({ roomId, assigneeId }),
        said: (count) => t(`did.${said}`, { count, name }),
      },
    )
  }

  return (
    <Choice
      label={t('assignTo')}
      text={t('assign')}
      icon={<CircleUserRound aria-hidden />}
      value=""
      disabled={busy}
      options={[
        { value: '', label: t('assign'), disabled: true },
        { value: viewer.id, label: t('toMe') },
        { value: NOBODY, label: t('nobody') },
        ...colleagues
          .filter((each) => each.id !== viewer.id)
          .map(({ id, name, available }) => ({ value: id, label: available ? name : t('away', { name }) })),
      ]}
      onChoose={assign}
    />
  )
}
