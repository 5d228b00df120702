import type { House } from '@etalase/api/house'
import { createClient } from 'redis'
import type { Log } from './log.ts'

const channel = 'etalase:bells'

export interface Hints {
  readonly healthy: boolean
  close(): Promise<void>
}

/** Carries this server's rings to the others. Hints only: losing Redis costs time, never a message. */
export async function shareBells(house: House, url: string, log: Log): Promise<Hints> {
  const reconnectStrategy = (tries: number) => Math.min(100 * 2 ** tries, 3_000) * (0.5 + Math.random())
  const publisher = createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy, connectTimeout: 2_000 },
  })
  const subscriber = publisher.duplicate({ disableOfflineQueue: false })
  for (const client of [publisher, subscriber])
    client.on('error', (error) => log.warn('Redis is away', error))
  const stop = house.bells.onRing((name) => {
    if (publisher.isReady)
      publisher.publish(channel, name).catch((error: unknown) => log.warn('a hint was lost', error))
  })
  const connected = Promise.all([
    publisher.connect(),
    subscriber.connect().then(() => subscriber.subscribe(channel, (name) => house.bells.ringHere(name))),
  ])
  connected.catch((error: unknown) => log.warn('Redis is away', error))
  return {
    get healthy() {
      return publisher.isReady && subscriber.isReady
    },
    async close() {
      stop()
      publisher.destroy()
      subscriber.destroy()
    },
  }
}
