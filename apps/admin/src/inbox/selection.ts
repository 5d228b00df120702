/** The rooms chosen to do something with; Shift chooses on from the anchor. */
export interface Selection {
  ids: ReadonlySet<string>
  anchor: string | null
}

export const none: Selection = { ids: new Set(), anchor: null }

export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** Everything from the anchor to here comes along; without one, this row alone. */
export function extended({ ids, anchor }: Selection, id: string, order: readonly string[]): Selection {
  const from = anchor === null ? -1 : order.indexOf(anchor)
  const to = order.indexOf(id)
  if (from < 0 || to < 0) return { ids: new Set([...ids, id]), anchor: id }
  const span = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set([...ids, ...span]), anchor }
}

export const everything = (order: readonly string[]): Selection => ({
  ids: new Set(order),
  anchor: order.at(-1) ?? null,
})

/** A room that has gone from the list is chosen no longer. */
export function stillThere(selection: Selection, order: readonly string[]): Selection {
  if (selection.ids.size === 0) return selection
  const present = new Set(order)
  const ids = [...selection.ids].filter((id) => present.has(id))
  return ids.length === selection.ids.size ? selection : { ...selection, ids: new Set(ids) }
}
