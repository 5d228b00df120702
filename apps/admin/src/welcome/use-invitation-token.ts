import { useEffect, useState } from 'react'
import { hideToken, readToken } from './invitation-link.ts'

/** A second link opened in the same tab only changes what stands behind the `#`, so that is listened to. */
export function useInvitationToken(): string | null {
  const [token, setToken] = useState(readToken)
  useEffect(() => {
    if (token) hideToken(token)
    const change = () => setToken(readToken())
    window.addEventListener('hashchange', change)
    return () => window.removeEventListener('hashchange', change)
  }, [token])
  return token
}
