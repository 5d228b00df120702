import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import mark from '../layout/mark.svg'
import { recall } from '../layout/remembered.ts'
import type { Staff } from '../session/staff.tsx'
import { chime } from './chime.ts'
import { permission, tell } from './desktop.ts'
import type { News } from './news.ts'
import { sightOf } from './use-sight.ts'
import { isHeld } from './windows.ts'

const MOST = 3

/** Says news aloud and on the desktop, as this browser's people want it. */
export function useAnnounce({ id: me, kind }: Staff) {
  const t = useTranslations('notify')
  const navigate = useNavigate()
  const shown = useRef(new Map<string, Notification>())

  function show({ room, why }: News) {
    const { name } = room.shopper
    const notification = tell({
      title: why === 'assigned' ? t('assigned', { name }) : name,
      body: room.lastMessage?.preview || room.subject || t('newRoom'),
      tag: room.id,
      icon: mark,
      onClick: () => void navigate({ to: '/rooms/$roomId', params: { roomId: room.id } }),
    })
    if (notification) shown.current.set(room.id, notification)
  }
  async function announce(news: News[]) {
    const watched = await isHeld(sightOf.desk(me))
    const unseen: News[] = []
    for (const item of news) {
      // An admin who looks on takes rooms and hands them out, and need not be told so.
      const own = item.why === 'assigned' && kind === 'ADMIN' && watched
      if (!own && !(await isHeld(sightOf.room(me, item.room.id)))) unseen.push(item)
    }
    if (unseen.length === 0) return
    if (document.hidden && !watched && recall('sound') !== 'off') chime()
    if (permission() === 'granted' && recall('desktop') === 'on') unseen.slice(-MOST).forEach(show)
  }
  function withdraw(roomId: string) {
    shown.current.get(roomId)?.close()
    shown.current.delete(roomId)
  }
  return { announce, withdraw }
}
