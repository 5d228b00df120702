import { TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { AppRouter } from '../app-router.ts'

/** A link that is still on its way when it is first used. */
export function lateLink(come: () => Promise<TRPCLink<AppRouter>>): TRPCLink<AppRouter> {
  return (runtime) => (call) =>
    observable((observer) => {
      let isOver = false
      let stop = () => {}
      come().then(
        (link) => {
          if (isOver) return
          const subscription = link(runtime)(call).subscribe(observer)
          stop = () => subscription.unsubscribe()
        },
        (error: unknown) => isOver || observer.error(TRPCClientError.from(error as Error)),
      )
      return () => {
        isOver = true
        stop()
      }
    })
}
