import { useEffect, useRef } from 'react'
import { hold } from './windows.ts'

/** Whether it is this window, of all this browser has open, that tells of news. */
export function useLead(viewerId: string) {
  const leads = useRef(false)
  useEffect(() => {
    const letGo = hold(`lead.${viewerId}`, 'exclusive', () => {
      leads.current = true
    })
    return () => {
      leads.current = false
      letGo()
    }
  }, [viewerId])
  return leads
}
