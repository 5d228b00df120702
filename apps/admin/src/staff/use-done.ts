import { etalase } from '@etalase/client/react'
import { useSay } from '../layout/notices.tsx'

/** After a change to the staff: everything that lists people is read again, and the outcome is said. */
export function useDone() {
  const { staff } = etalase.useUtils()
  const say = useSay()
  return async (text?: string) => {
    await Promise.all([staff.all.invalidate(), staff.invitations.invalidate(), staff.list.invalidate()])
    if (text) say(text)
  }
}
