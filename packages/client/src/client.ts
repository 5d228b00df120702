import { createTRPCClient, type TRPCClient } from '@trpc/client'
import type { AppRouter } from './app-router.ts'
import { createWire } from './connection/create-wire.ts'
import { watchNetwork } from './connection/network.ts'
import type { EtalaseClient, EtalaseParts } from './etalase-client.ts'
import type { Live } from './live.ts'
import type { EtalaseOptions } from './options.ts'
import { createOutbox } from './outbox/create-outbox.ts'
import { patiently } from './patiently.ts'
import { statusOf } from './refusal.ts'
import { groundOf } from './transport/ground.ts'
import { canOpen } from './transport/can-open.ts'
import { createLinks } from './transport/links.ts'
import { timedFetch } from './transport/timed-fetch.ts'

/**
 * Makes the one client of an app. It opens no connection until something is followed, and loads what
 * follows only then.
 *
 * @example
 * const client = createEtalaseClient({ url: 'http://localhost:3000', app: 'shop' })
 * await client.message.send.mutate({ clientId: mintClientId(), roomId, body: { kind: 'text', text: 'Hi!' } })
 */
export function createEtalaseClient(options: EtalaseOptions): EtalaseClient {
  const { app } = options
  const ground = groundOf(options)
  const wire = createWire({
    transports: ground.transports,
    answers: () =>
      trpc.session.me.query().then(
        () => true,
        (error) => (statusOf(error) ?? 500) < 500,
      ),
    socketOpens: () => canOpen(ground.WebSocket!, ground.socketUrl),
  })
  let loading: Promise<Live> | undefined
  const live = (): Promise<Live> => (loading ??= load())
  const closing = new AbortController()
  const trpc: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
    links: createLinks({ ...ground, fetch: timedFetch(ground.fetch, wire.reached), live }),
  })
  const outbox = createOutbox({
    app,
    storage: options.storage,
    send: (input, signal) => trpc.message.send.mutate(input, { signal }),
    onSender(sender) {
      // Who only looks around needs none of it.
      if (sender ?? loading)
        live().then(
          (it) => it.share(sender),
          () => {},
        )
    },
  })
  wire.subscribe(() => wire.get().phase !== 'offline' && outbox.wake())
  const forgetNetwork = watchNetwork(wire, outbox.wake)

  async function load(): Promise<Live> {
    const { createLive } = await patiently(
      () =>
        import('./live.ts').catch((error: unknown) => {
          wire.reached(false)
          throw error
        }),
      closing.signal,
    )
    return createLive({ ...ground, trpc, wire, sender: () => outbox.sender, closed: closing.signal })
  }

  /** What is followed from when the code for it has come; whoever follows need not wait. */
  function follow(begin: (live: Live) => () => void) {
    const stopping = new AbortController()
    const stop = () => stopping.abort()
    closing.signal.addEventListener('abort', stop, { signal: stopping.signal })
    void live().then(
      (it) => !stopping.signal.aborted && stopping.signal.addEventListener('abort', begin(it)),
      () => {},
    )
    return stop
  }

  const parts: EtalaseParts = {
    app,
    connection: wire,
    outbox,
    watchRoom: (roomId, watch) => follow((it) => it.watchRoom(roomId, watch)),
    watchLive: (roomId, onLive) => follow((it) => it.watchLive(roomId, onLive)),
    watchInbox: (watch) => follow((it) => it.watchInbox(watch)),
    watchTyping: (onTyping) => follow((it) => it.watchTyping(onTyping)),
    watchShopper: (roomId, watch) => follow((it) => it.watchShopper(roomId, watch)),
    watchProducts: (ids, watch) => follow((it) => it.watchProducts(ids, watch)),
    close() {
      forgetNetwork()
      outbox.close()
      closing.abort()
      wire.close()
    },
  }
  return new Proxy(trpc, {
    get: (target, key) => Reflect.get(Object.hasOwn(parts, key) ? parts : target, key),
  }) as EtalaseClient
}
