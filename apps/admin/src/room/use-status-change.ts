import type { Room, Status } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useTranslations } from 'use-intl'
import { useStaff } from '../session/staff.tsx'
import { useChange } from './use-change.ts'

/** A room's status for its choice and its button alike. */
export function useStatusChange(room: Room) {
  const t = useTranslations()
  const admin = useStaff().kind === 'ADMIN'
  const setStatus = etalase.room.setStatus.useMutation()
  const status = useChange<Status>({
    current: room.status,
    commit: (next) => setStatus.mutateAsync({ roomId: room.id, status: next }),
    said: (next) => t('room.didStatus', { status: t(`chat.status.${next}`) }),
  })
  return { ...status, mayReopen: status.value === 'RESOLVED' || (status.value === 'CLOSED' && admin) }
}

export type StatusChange = ReturnType<typeof useStatusChange>
