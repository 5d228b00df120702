import { useViewer } from '@etalase/client/react'
import { useState } from 'react'
import { useSay } from '../layout/notices.tsx'
import { useRefusal } from '../words/use-refusal.ts'

export function useSignOut() {
  const { signOut } = useViewer()
  const say = useSay()
  const refusal = useRefusal()
  const [isPending, setPending] = useState(false)
  const now = () => {
    setPending(true)
    signOut()
      .catch((error: unknown) => say(refusal(error), 'trouble'))
      .finally(() => setPending(false))
  }
  return { now, isPending }
}
