import type { InboxRoom } from '@etalase/client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { everything, extended, none, stillThere, toggled } from './selection.ts'

/** Which rooms of the list are chosen. */
export function useSelection(rooms: InboxRoom[]) {
  const order = useMemo(() => rooms.map((room) => room.id), [rooms])
  const [chosen, choose] = useState(none)
  const selection = useMemo(() => stillThere(chosen, order), [chosen, order])
  if (selection !== chosen) choose(selection)
  const latest = useRef(order)
  useEffect(() => {
    latest.current = order
  }, [order])
  const pick = useCallback(
    (id: string, on: boolean) => choose((now) => (on ? extended(now, id, latest.current) : toggled(now, id))),
    [],
  )
  return {
    ids: selection.ids,
    chosen: useMemo(() => rooms.filter((room) => selection.ids.has(room.id)), [rooms, selection]),
    pick,
    all: () => choose(everything(order)),
    only: (ids: readonly string[]) => choose({ ids: new Set(ids), anchor: null }),
    clear: () => choose(none),
  }
}

export type UseSelection = ReturnType<typeof useSelection>
