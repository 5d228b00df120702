/**
 * A value that can be read and watched; React's `useSyncExternalStore` takes it as it is.
 *
 * @example
 * const stop = client.connection.subscribe(() => console.log(client.connection.get().phase))
 */
export interface Readable<T> {
  get: () => T
  subscribe: (listener: () => void) => () => void
}

export interface Store<T> extends Readable<T> {
  set: (next: T) => void
}

export function createStore<T>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
