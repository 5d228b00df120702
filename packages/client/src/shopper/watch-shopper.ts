import type { TRPCClient } from '@trpc/client'
import type { ShopperView } from '@etalase/api/contract'
import type { AppRouter } from '../app-router.ts'
import type { Ending } from '../connection/ending.ts'
import { rideSocket } from '../connection/ride-socket.ts'
import type { Wire } from '../connection/wire.ts'

/** What to do with what comes. */
export interface ShopperWatch {
  /** The shopper as they are now: at once, and after each change. */
  onShopper: (shopper: ShopperView) => void
  /** The room may no longer be read, or the session has ended. Nothing comes after this. */
  onEnd?: (ending: Ending) => void
}

export function watchShopper(
  trpc: TRPCClient<AppRouter>,
  wire: Wire,
  roomId: string,
  watch: ShopperWatch,
): () => void {
  let told = ''

  function tell(shopper: ShopperView) {
    const state = JSON.stringify(shopper)
    if (state === told) return
    told = state
    watch.onShopper(shopper)
  }

  return rideSocket(wire, {
    listen: ({ heard, ...ears }) =>
      trpc.shopper.live.subscribe(
        { roomId },
        {
          ...ears,
          context: { transport: 'websocket' },
          onData(shopper) {
            heard()
            tell(shopper)
          },
        },
      ),
    async poll(signal) {
      const shopper = await trpc.shopper.get.query({ roomId }, { signal })
      if (!signal.aborted) tell(shopper)
    },
    onEnd: (ending) => watch.onEnd?.(ending),
  })
}
