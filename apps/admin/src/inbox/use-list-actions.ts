import type { InboxRoom } from '@etalase/client'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useActions } from '../keys/use-actions.ts'
import { useGoToRoom } from '../room/use-go-to-room.ts'
import type { Rows } from './use-rows.ts'

interface ListActions {
  rooms: InboxRoom[]
  rows: Rows
  roomId: string | undefined
  pick: (id: string, on: boolean) => void
}

/** Of use only under a finger on its key. */
const walk = { group: 'list', hidden: true } as const

/** What can be done with the list from anywhere on the desk. */
export function useListActions({ rooms, rows, roomId, pick }: ListActions) {
  const t = useTranslations('inbox')
  const goToRoom = useGoToRoom()
  const { open, virtual } = rows
  const last = useRef(0)
  useEffect(() => {
    if (open !== undefined) last.current = open
  }, [open])

  function openBeside(by: 1 | -1) {
    // A room that has left the list has the next one in its place.
    const to = open === undefined ? last.current - (by < 0 ? 1 : 0) : open + by
    const index = Math.min(Math.max(to, 0), rooms.length - 1)
    const room = rooms[index]
    if (!room || room.id === roomId) return
    void goToRoom(room.id)
    virtual.scrollToIndex(index)
  }

  function pickFocused() {
    const focused = document.activeElement?.closest<HTMLElement>('[data-room]')?.dataset['room']
    const id = focused ?? roomId
    const place = id && rows.places.get(id)
    if (!id || place === undefined) return
    pick(id, false)
    // The bar that comes up for the first one may stand over it.
    requestAnimationFrame(() => virtual.scrollToIndex(Number(place)))
  }

  useActions([
    { ...walk, id: 'list.first', label: t('first'), run: () => rows.focusOn(0) },
    { ...walk, id: 'list.next', label: t('next'), keys: 'j', run: () => rows.step(1) },
    { ...walk, id: 'list.previous', label: t('previous'), keys: 'k', run: () => rows.step(-1) },
    { id: 'list.openNext', label: t('openNext'), keys: 'alt+j', group: 'list', run: () => openBeside(1) },
    {
      id: 'list.openPrevious',
      label: t('openPrevious'),
      keys: 'alt+k',
      group: 'list',
      run: () => openBeside(-1),
    },
    { id: 'list.select', label: t('selectFocused'), keys: 'x', group: 'list', run: pickFocused },
  ])
}
