import { createContext } from 'react'

/** How many rooms wait unread. */
export const UnreadCount = createContext(0)

export const shortCount = (count: number) => (count > 99 ? '99+' : String(count))
