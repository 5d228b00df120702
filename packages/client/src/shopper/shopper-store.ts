import type { ShopperView } from '@etalase/api/contract'
import type { EtalaseClient } from '../etalase-client.ts'
import type { EtalaseError } from '../refusal.ts'
import type { Shelved } from '../shelf.ts'
import { createStore, type Readable } from '../store.ts'

/** A room's shopper as a screen shows them. */
export interface ShopperState {
  /** Null until they have come, and where the room may not be seen. */
  shopper: ShopperView | null
  isLoading: boolean
  error: EtalaseError | null
}

const loading: ShopperState = { shopper: null, isLoading: true, error: null }
const closed: ShopperState = { ...loading, isLoading: false }

export const noShopper: Readable<ShopperState> & Shelved = {
  get: () => closed,
  subscribe: () => () => {},
  begin() {},
  close() {},
}

export function createShopperStore(client: EtalaseClient, roomId: string): Readable<ShopperState> & Shelved {
  const state = createStore(loading)
  let stop: (() => void) | undefined
  return {
    get: state.get,
    subscribe: state.subscribe,
    begin() {
      if (stop) return
      state.set(loading)
      stop = client.watchShopper(roomId, {
        onShopper: (shopper) => state.set({ shopper, isLoading: false, error: null }),
        onEnd({ error }) {
          stop = undefined // the room may be given back, and looked at again
          state.set({ ...closed, error })
        },
      })
    },
    close() {
      stop?.()
      stop = undefined
      state.set(closed)
    },
  }
}
