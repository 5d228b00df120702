import type { EtalaseClient } from '../etalase-client.ts'
import type { Shelf, Shelved } from '../shelf.ts'
import { createSessionBell, type SessionBell } from './session-bell.ts'

type MakeShelf<S extends Shelved> = (client: EtalaseClient) => Shelf<S>

/** What all components of an app share. */
export interface Stage {
  client: EtalaseClient
  bell: SessionBell
  /** The one shelf of a kind. Made by the first who needs it: a page without a chat carries no code of it. */
  shelf: <S extends Shelved>(make: MakeShelf<S>) => Shelf<S>
  shelves: () => Shelf<Shelved>[]
  /** Undefined until the server has said who is here. */
  viewerId: string | null | undefined
}

export function createStage(client: EtalaseClient): Stage {
  const shelves = new Map<unknown, Shelf<Shelved>>()
  return {
    client,
    bell: createSessionBell(client.app),
    shelf<S extends Shelved>(make: MakeShelf<S>) {
      const shelf = (shelves.get(make) ?? make(client)) as Shelf<S>
      shelves.set(make, shelf as unknown as Shelf<Shelved>)
      return shelf
    },
    shelves: () => [...shelves.values()],
    viewerId: undefined,
  }
}
