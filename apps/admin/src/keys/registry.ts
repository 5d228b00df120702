/** Something one can do on the desk: by its key, from the palette, or both. */
export interface DeskAction {
  id: string
  label: string
  /** 'e', 'alt+j', 'mod+k', 'escape'; 'g i' is one key after the other. Several stand in an array. */
  keys?: string | readonly string[]
  run: () => void
  group?: 'room' | 'list' | 'desk'
  /** Has a key, and no line in the palette. */
  hidden?: boolean
}

export type ActionRegistry = ReturnType<typeof createRegistry>

export const keysOf = ({ keys = [] }: DeskAction): readonly string[] =>
  typeof keys === 'string' ? [keys] : keys

/** What the mounted parts of the desk offer at this moment. */
export function createRegistry() {
  const offers = new Map<object, { actions: readonly DeskAction[]; shape: string }>()
  const listeners = new Set<() => void>()
  let known: DeskAction[] = []

  const all = () => [...offers.values()].flatMap(({ actions }) => actions)
  function tell() {
    known = [...new Map(all().map((action) => [action.id, action])).values()]
    for (const listener of listeners) listener()
  }

  return {
    offer(owner: object, actions: readonly DeskAction[]) {
      // Functions are no part of it: a new `run` is taken over in silence.
      const shape = JSON.stringify(actions)
      const same = offers.get(owner)?.shape === shape
      offers.set(owner, { actions, shape })
      if (!same) tell()
    },
    withdraw(owner: object) {
      if (offers.delete(owner)) tell()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** For showing; what is shown is run by its id. */
    get: () => known,
    run: (id: string) =>
      all()
        .findLast((action) => action.id === id)
        ?.run(),
    find: (key: string) => all().findLast((action) => keysOf(action).includes(key)),
  }
}
