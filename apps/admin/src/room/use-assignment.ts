import type { Room } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useTranslations } from 'use-intl'
import { useStaff } from '../session/staff.tsx'
import { useChange } from './use-change.ts'
import { useGivenTo } from './given-to.ts'

/** Who has the room, and who may have it. */
export function useAssignment(room: Room) {
  const t = useTranslations('room')
  const viewer = useStaff()
  const given = useGivenTo()
  const staff = etalase.staff.list.useQuery(undefined, { staleTime: 60_000 })
  const assign = etalase.room.assign.useMutation()
  const nameOf = (id: string) => staff.data?.find((each) => each.id === id)?.name ?? '…'
  const { value, busy, change } = useChange<string | null>({
    roomId: room.id,
    what: 'assignee',
    current: room.assigneeId,
    async commit(assigneeId) {
      given(assigneeId === viewer.id ? null : { name: assigneeId && nameOf(assigneeId) })
      try {
        return await assign.mutateAsync({ roomId: room.id, assigneeId })
      } catch (error) {
        given(null)
        throw error
      }
    },
    said: (id) =>
      id === viewer.id ? t('didAssignMe') : id ? t('didAssign', { name: nameOf(id) }) : t('didUnassign'),
  })
  return {
    value,
    busy,
    change,
    text: value ? nameOf(value) : t('unassigned'),
    isMine: value === viewer.id,
    take: () => change(viewer.id),
    people: (staff.data ?? []).map(({ id, name, available }) => ({
      id,
      name: id === viewer.id ? t('you', { name }) : available ? name : t('away', { name }),
    })),
  }
}
