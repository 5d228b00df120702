import { useViewer } from '@etalase/client/react'
import { use, useState } from 'react'
import { useSay } from '../layout/notices.tsx'
import { useRefusal } from '../words/use-refusal.ts'
import { Leaving } from './leaving.ts'

export function useSignOut() {
  const { signOut } = useViewer()
  const say = useSay()
  const refusal = useRefusal()
  const leave = use(Leaving)
  const [isPending, setPending] = useState(false)
  const now = () => {
    setPending(true)
    leave(true)
    signOut()
      .catch((error: unknown) => {
        leave(false)
        say(refusal(error), 'trouble')
      })
      .finally(() => setPending(false))
  }
  return { now, isPending }
}
