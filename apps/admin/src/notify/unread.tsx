import { useEffect, type ReactNode } from 'react'
import { useInboxStats } from '../inbox/use-inbox-stats.ts'
import mark from '../layout/mark.svg'
import markNews from './mark-news.svg'
import { UnreadCount } from './unread-count.ts'

/** Every page of the desk knows what is unread: its title, its icon, its links. */
export function Unread({ children }: { children: ReactNode }) {
  const count = useInboxStats()?.unread ?? 0
  const icon = count > 0 ? markNews : mark
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=icon]')
    if (!link) return
    link.href = icon
    return () => {
      link.href = mark
    }
  }, [icon])
  return <UnreadCount value={count}>{children}</UnreadCount>
}
