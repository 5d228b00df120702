import { use, useEffect } from 'react'
import { shortCount, UnreadCount } from '../notify/unread-count.ts'

/** Every page says in its title how many rooms wait. */
export function usePageTitle(title: string) {
  const unread = use(UnreadCount)
  useEffect(() => {
    document.title = unread > 0 ? `(${shortCount(unread)}) ${title}` : title
  }, [title, unread])
}
