import { createTRPCClient, type TRPCClient } from '@trpc/client'
import type { AppRouter } from './app-router.ts'
import type { Connection, Transport } from './connection/connection.ts'
import { watchNetwork } from './connection/network.ts'
import { createWire } from './connection/create-wire.ts'
import { watchInbox, type InboxWatch } from './inbox/watch-inbox.ts'
import { createOutbox } from './outbox/create-outbox.ts'
import type { Outbox } from './outbox/outbox.ts'
import type { OutboxStorage } from './outbox/outbox-entry.ts'
import { statusOf } from './refusal.ts'
import { watchRoom, type RoomWatch } from './room/watch-room.ts'
import { addressOf } from './transport/address.ts'
import { createLinks } from './transport/links.ts'
import { canOpen, createSocket } from './transport/socket.ts'
import { timedFetch } from './transport/timed-fetch.ts'

/** How to reach the server, and what to do it with. */
export interface EtalaseOptions {
  /** Where the server is, for example `https://shop.example`; `''` in a page is the page's own. */
  url: string
  /** Whose session to use: a browser can hold one of each. */
  app: 'shop' | 'desk'
  /** For scripts and apps without cookies; a function is asked before each call. */
  token?: string | (() => string | null | undefined)
  fetch?: typeof globalThis.fetch
  WebSocket?: typeof globalThis.WebSocket
  EventSource?: typeof globalThis.EventSource
  /** Where unsent messages are kept. */
  storage?: OutboxStorage
}

interface EtalaseParts {
  readonly app: 'shop' | 'desk'
  readonly connection: Connection
  readonly outbox: Outbox
  /**
   * Follows a room's log from a cursor, over whatever connection there is. Answers how to stop.
   *
   * @example
   * const { cursor } = await client.room.get.query({ roomId })
   * const stop = client.watchRoom(roomId, {
   *   after: cursor,
   *   onEvents: (events) => events.forEach(print),
   *   onReset: async () => (await client.room.get.query({ roomId })).cursor,
   * })
   */
  watchRoom: (roomId: string, watch: RoomWatch) => () => void
  /**
   * Follows the rooms of the desk's list. Answers how to stop.
   *
   * @example
   * const { rooms, since } = await client.inbox.list.query({})
   * const stop = client.watchInbox({ cursor: since, onChange: ({ rooms, gone }) => draw(rooms, gone), onStale: reload })
   */
  watchInbox: (watch: InboxWatch) => () => void
  /** Stops everything: watches, timers, the socket. Unsent messages stay in the storage. */
  close: () => void
}

/** Every procedure of the server, typed, and what keeps them flowing. */
export type EtalaseClient = TRPCClient<AppRouter> & EtalaseParts

/**
 * Makes the one client of an app. It opens no connection until something is followed.
 *
 * @example
 * const client = createEtalaseClient({ url: 'http://localhost:3000', app: 'shop' })
 * await client.message.send.mutate({ clientId: mintClientId(), roomId, body: { kind: 'text', text: 'Hi!' } })
 */
export function createEtalaseClient(options: EtalaseOptions): EtalaseClient {
  const { app } = options
  const address = addressOf(options.url)
  const WebSocket = options.WebSocket ?? globalThis.WebSocket
  const EventSource = options.EventSource ?? (options.token ? undefined : globalThis.EventSource)
  const token = () => (typeof options.token === 'function' ? options.token() : options.token) ?? undefined

  const transports: Transport[] = ['polling']
  if (EventSource) transports.unshift('sse')
  if (WebSocket) transports.unshift('websocket')

  const wire = createWire({
    transports,
    answers: () =>
      trpc.session.me.query().then(
        () => true,
        (error) => (statusOf(error) ?? 500) < 500,
      ),
    socketOpens: () => canOpen(WebSocket, address.socket),
  })
  const socket =
    WebSocket &&
    createSocket({
      url: address.socket,
      WebSocket,
      params: () => ({ app, ...(token() && { token: token()! }) }),
      wire,
    })
  wire.onMove(() => socket?.drop())
  const fetch = options.fetch ?? globalThis.fetch.bind(globalThis)
  const links = createLinks({
    url: address.http,
    app,
    token,
    fetch: timedFetch(fetch, wire.reached),
    streamFetch: fetch,
    EventSource,
    socket: socket?.link,
    transport: () => wire.transport,
  })
  const trpc = createTRPCClient<AppRouter>({ links })
  const outbox = createOutbox({
    app,
    storage: options.storage,
    send: (input, signal) => trpc.message.send.mutate(input, { signal, context: { alone: true } }),
  })
  wire.subscribe(() => wire.get().phase !== 'offline' && outbox.wake())
  const forgetNetwork = watchNetwork(wire, outbox.wake)
  const watches = new Set<() => void>()

  function keep(stop: () => void) {
    watches.add(stop)
    return () => {
      watches.delete(stop)
      stop()
    }
  }

  const parts: EtalaseParts = {
    app,
    connection: wire,
    outbox,
    watchRoom: (roomId, watch) => keep(watchRoom(trpc, wire, roomId, watch)),
    watchInbox: (watch) => keep(watchInbox(trpc, wire, watch)),
    close() {
      for (const stop of watches) stop()
      forgetNetwork()
      outbox.close()
      wire.close()
      socket?.drop()
    },
  }
  return new Proxy(trpc, {
    get: (target, key) => Reflect.get(Object.hasOwn(parts, key) ? parts : target, key),
  }) as EtalaseClient
}
