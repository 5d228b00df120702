import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'

/** Opens a room and steps into it: its name is heard, and its keys are at hand. */
export function useGoToRoom() {
  const navigate = useNavigate()
  return useCallback(
    async (roomId: string) => {
      await navigate({ to: '/rooms/$roomId', params: { roomId }, search: true })
      document.querySelector<HTMLElement>('#room')?.focus()
    },
    [navigate],
  )
}
