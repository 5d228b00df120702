import { TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import type { AppRouter } from '../app-router.ts'
import type { TabWord, Told } from './tab-word.ts'

/** Subscriptions that another tab holds for this one. */
export function createRelay(me: string, tell: (word: TabWord) => void, onFull: () => void) {
  const open = new Map<number, (word: Told) => void>()
  let leader = ''
  let count = 0

  const link: TRPCLink<AppRouter> =
    () =>
    ({ op: { path, input } }) =>
      observable((observer) => {
        const id = ++count
        const to = leader
        open.set(id, (word) => {
          if (word.kind === 'started') observer.next({ result: { type: 'started' } })
          else if (word.kind === 'data') observer.next({ result: { type: 'data', data: word.data } })
          else if (word.kind === 'complete') observer.complete()
          else if (word.kind === 'error') observer.error(errorOf(word.shape, word.message))
        })
        tell({ kind: 'subscribe', to, from: me, id, path, input })
        return () => {
          open.delete(id)
          tell({ kind: 'enough', to, from: me, id })
        }
      })

  return {
    link,
    follow: (next: string) => void (leader = next),
    hear(word: TabWord) {
      if (word.kind === 'full') onFull()
      else if ('id' in word) open.get(word.id)?.(word as Told)
    },
    close: () => open.clear(),
  }
}

function errorOf(shape: unknown, message: string): TRPCClientError<AppRouter> {
  return shape ? TRPCClientError.from({ error: shape }) : new TRPCClientError(message)
}
