import type { InboxRoom } from '@etalase/client'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useActions } from '../keys/use-actions.ts'
import type { Rows } from './use-rows.ts'

interface ListActions {
  rooms: InboxRoom[]
  rows: Rows
  roomId: string | undefined
  pick: (id: string, on: boolean) => void
}

/** What can be done with the list from anywhere on the desk. */
export function useListActions({ rooms, rows, roomId, pick }: ListActions) {
  const t = useTranslations('inbox')
  const navigate = useNavigate()
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
    void navigate({ to: '/rooms/$roomId', params: { roomId: room.id }, search: true })
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
    { id: 'list.next', label: t('next'), keys: 'j', group: 'list', run: () => rows.step(1) },
    { id: 'list.previous', label: t('previous'), keys: 'k', group: 'list', run: () => rows.step(-1) },
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
