import { getUntypedClient, type TRPCClient, type TRPCClientError } from '@trpc/client'
import type { AppRouter } from '../app-router.ts'
import type { Wire } from '../connection/wire.ts'
import type { Asked, TabWord, Told } from './tab-word.ts'

interface HostOptions {
  name: string
  trpc: TRPCClient<AppRouter>
  wire: Wire
  tell: (word: TabWord) => void
  signal: AbortSignal
}

// A socket carries 32, and this tab needs some itself.
const mostServed = 16

/** Holds subscriptions for other tabs on this tab's socket. */
export function createHost({ name, trpc, wire, tell, signal }: HostOptions) {
  const client = getUntypedClient(trpc)
  const tabs = new Map<string, Map<number, () => void>>()

  function servedTo(tab: string) {
    const known = tabs.get(tab)
    if (known) return known
    const fresh = new Map<number, () => void>()
    tabs.set(tab, fresh)
    // It holds this lock as long as it lives.
    navigator.locks.request(`${name}:${tab}`, { signal }, () => drop(tab)).catch(() => {})
    return fresh
  }

  function drop(tab: string) {
    for (const stop of tabs.get(tab)?.values() ?? []) stop()
    tabs.delete(tab)
  }

  function serve({ from, id, path, input }: Asked) {
    const served = servedTo(from)
    const say = (word: Pick<Told, 'kind'> & Record<string, unknown>) =>
      tell({ ...word, to: from, id } as Told)
    const count = [...tabs.values()].reduce((sum, it) => sum + it.size, 0)
    if (wire.transport !== 'websocket') return say({ kind: 'complete' })
    if (count >= mostServed) return say({ kind: 'full' })
    const leave = wire.join()
    const subscription = client.subscription(path, input, {
      context: { transport: 'websocket' },
      onStarted() {
        wire.delivered()
        say({ kind: 'started' })
      },
      onData(data) {
        wire.delivered()
        say({ kind: 'data', data })
      },
      onError({ message, shape }: TRPCClientError<AppRouter>) {
        stop()
        say({ kind: 'error', message, shape })
      },
      onComplete() {
        stop()
        say({ kind: 'complete' })
      },
    })
    function stop() {
      if (!served.delete(id)) return
      leave()
      subscription.unsubscribe()
    }
    served.set(id, stop)
  }

  signal.addEventListener('abort', () => [...tabs.keys()].forEach(drop))
  return {
    hear(word: TabWord) {
      if (word.kind === 'subscribe') serve(word)
      else if (word.kind === 'enough') tabs.get(word.from)?.get(word.id)?.()
    },
  }
}
