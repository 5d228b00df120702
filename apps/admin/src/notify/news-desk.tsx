import { useParams } from '@tanstack/react-router'
import { useStaff } from '../session/staff.tsx'
import { useAnnounce } from './use-announce.ts'
import { useLead } from './use-lead.ts'
import { useNews } from './use-news.ts'
import { useSight } from './use-sight.ts'

/** Tells of what happens out of sight; draws nothing. */
export function NewsDesk() {
  const staff = useStaff()
  const { roomId } = useParams({ strict: false })
  const leads = useLead(staff.id)
  const { announce, withdraw } = useAnnounce(staff)
  useSight(staff.id, roomId)
  useNews(staff.id, (news, change) => {
    for (const { id, unread } of change.rooms) if (unread === 0) withdraw(id)
    for (const id of change.gone) withdraw(id)
    if (leads.current && news.length > 0) void announce(news)
  })
  return null
}
