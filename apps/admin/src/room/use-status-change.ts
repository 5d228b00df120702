import type { Room, Status } from '@etalase/client'
import { etalase } from '@etalase/client/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useStaff } from '../session/staff.tsx'
import { useChange } from './use-change.ts'

/** A room's status for its choice, its button and its keys alike. Closing is asked about first. */
export function useStatusChange(room: Room) {
  const t = useTranslations()
  const admin = useStaff().kind === 'ADMIN'
  const [closing, setClosing] = useState(false)
  const setStatus = etalase.room.setStatus.useMutation()
  const { value, busy, change } = useChange<Status>({
    roomId: room.id,
    what: 'status',
    current: room.status,
    commit: (next) => setStatus.mutateAsync({ roomId: room.id, status: next }),
    said: (next) => t(`room.didStatus.${next}`),
  })
  return {
    value,
    busy,
    choose: (next: Status) => (next === 'CLOSED' ? setClosing(true) : change(next)),
    mayReopen: value === 'RESOLVED' || (value === 'CLOSED' && admin && !room.erased),
    closing,
    close: () => change('CLOSED'),
    dismiss: () => setClosing(false),
  }
}

export type StatusChange = ReturnType<typeof useStatusChange>
