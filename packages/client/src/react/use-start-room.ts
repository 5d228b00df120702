import type { Snapshot } from '@etalase/api/contract'
import { useMutation } from '@tanstack/react-query'
import type { Inputs } from '../app-router.ts'
import { mintClientId } from '../outbox/client-id.ts'
import { patiently } from '../patiently.ts'
import type { EtalaseError } from '../refusal.ts'
import { etalase } from './etalase.ts'
import { useStage } from './use-stage.ts'

type Beginning = Omit<Inputs['room']['start'], 'clientId'>

/** What {@link useStartRoom} answers. */
export interface UseStartRoom {
  /** Starts the shopper's room, or comes back to the open one. */
  start: (beginning?: Beginning) => Promise<Snapshot>
  isStarting: boolean
  error: EtalaseError | null
}

/**
 * Starts a room, once however often the network makes it try.
 *
 * @example
 * const { start, isStarting } = useStartRoom()
 * const { room } = await start({ topic: 'Delivery', body: { kind: 'text', text: 'Hello' } })
 */
export function useStartRoom(): UseStartRoom {
  const { client } = useStage()
  const utils = etalase.useUtils()
  const { mutateAsync, isPending, error } = useMutation<Snapshot, EtalaseError, Beginning>({
    mutationFn(beginning) {
      const clientId = mintClientId()
      return patiently(() => client.room.start.mutate({ ...beginning, clientId }))
    },
    onSuccess: () => utils.room.mine.invalidate(),
    // It tries by itself, with the same clientId; a second round would have another one.
    retry: false,
    networkMode: 'always',
  })
  return { start: (beginning = {}) => mutateAsync(beginning), isStarting: isPending, error }
}
