const keepFor = 30_000

/** Something live that can be begun again after it was closed. */
export interface Shelved {
  begin: () => void
  close: () => void
}

export interface Shelf<S extends Shelved> {
  get: (key: string) => S
  /** Keeps it live until the answer is called, and half a minute longer. */
  hold: (key: string, item: S) => () => void
  /** Another session sees something else: everything starts over. */
  restart: () => void
  /** There is no session: nothing is shown any more, nor asked for. */
  clear: () => void
}

interface Place<S> {
  item: S
  holders: number
  timer?: ReturnType<typeof setTimeout>
}

/**
 * One live store for each key, shared by all who show it. A socket carries few subscriptions, so whoever
 * leafs through many keeps only the last ones.
 */
export function createShelf<S extends Shelved>(create: (key: string) => S, { mostKept = 4 } = {}): Shelf<S> {
  const places = new Map<string, Place<S>>()

  function put(key: string, item: S) {
    const place: Place<S> = { item, holders: 0 }
    places.set(key, place)
    clearLater(key, place)
    return place
  }

  function clearLater(key: string, place: Place<S>) {
    place.timer = setTimeout(remove, keepFor, key, place)
    const idle = [...places].filter(([, it]) => it.holders === 0)
    for (const [of, it] of idle.slice(0, -mostKept)) remove(of, it)
  }

  function remove(key: string, place: Place<S>) {
    clearTimeout(place.timer)
    place.item.close()
    if (places.get(key) === place) places.delete(key)
  }

  return {
    get: (key) => (places.get(key) ?? put(key, create(key))).item,
    hold(key, item) {
      const found = places.get(key)
      const place = found?.item === item ? found : put(key, item)
      clearTimeout(place.timer)
      if (place.holders++ === 0) item.begin()
      return () => {
        if (--place.holders === 0) clearLater(key, place)
      }
    },
    restart() {
      for (const { item, holders } of places.values()) {
        item.close()
        if (holders > 0) item.begin()
      }
    },
    clear() {
      for (const [key, place] of places) {
        if (place.holders === 0) remove(key, place)
        else place.item.close()
      }
    },
  }
}
