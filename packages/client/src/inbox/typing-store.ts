import type { EtalaseClient } from '../etalase-client.ts'
import type { Shelved } from '../shelf.ts'
import { createStore, type Readable } from '../store.ts'

/** The names of those who type, by room. */
export type Typing = ReadonlyMap<string, string[]>

const nobody: Typing = new Map()

export function createTypingStore(client: EtalaseClient): Readable<Typing> & Shelved {
  const typing = createStore(nobody)
  let stop: (() => void) | undefined
  return {
    get: typing.get,
    subscribe: typing.subscribe,
    begin() {
      stop ??= client.watchTyping((rooms) =>
        typing.set(rooms.length === 0 ? nobody : new Map(rooms.map((room) => [room.roomId, room.names]))),
      )
    },
    close() {
      stop?.()
      stop = undefined
      typing.set(nobody)
    },
  }
}
