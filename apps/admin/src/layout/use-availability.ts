import { etalase } from '@etalase/client/react'
import { useStaff } from '../session/staff.tsx'
import { useRefusal } from '../words/use-refusal.ts'
import { useSay } from './notices.tsx'

/** Whether oneself is here to be given rooms; undefined until it is known. */
export function useAvailability() {
  const me = useStaff().id
  const say = useSay()
  const refusal = useRefusal()
  const cache = etalase.useUtils().staff.list
  const { data } = etalase.staff.list.useQuery()
  const { mutate, isPending } = etalase.staff.setAvailability.useMutation({
    async onMutate({ available }) {
      await cache.cancel()
      cache.setData(undefined, (people) =>
        people?.map((person) => (person.id === me ? { ...person, available } : person)),
      )
    },
    onError: (error) => say(refusal(error), 'trouble'),
    onSettled: () => cache.invalidate(),
  })
  const available = data?.find((person) => person.id === me)?.available
  return { available, isPending, set: (next: boolean) => mutate({ available: next }) }
}
