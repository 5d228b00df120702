import { randomUUID } from 'node:crypto'
import { createClient } from 'redis'
import type { Log } from '../log.ts'

const beatEvery = 1_000
const silence = 2_500
const hangUpAfter = 10_000

/** Short words between servers that may be lost, over Redis. Nobody ever waits for them. */
export interface Hints {
  /** This server's name for as long as it lives. */
  readonly name: string
  readonly healthy: boolean
  readonly counts: { sent: number; heard: number; dropped: number }
  tell(channel: string, text: string): void
  /** What the other servers tell, and who of them. */
  listen(channel: string, hear: (text: string, from: string) => void): void
  /** Called whenever Redis is there again, and something may have been missed. */
  onBack(call: () => void): void
  close(): Promise<void>
}

/** Healthy is who hears its own beat: a Redis that is frozen, or a line that swallows, looks open to everything else. */
export function openHints(url: string, log: Log): Hints {
  const name = randomUUID()
  const beatChannel = `etalase:beat:${name}`
  const counts = { sent: 0, heard: 0, dropped: 0 }
  const ears = new Map<string, (text: string) => void>([[beatChannel, heardBeat]])
  const back = new Set<() => void>()
  let away = true
  let said: 'away' | 'there' | null = null
  let heardAt = -silence
  let beating = false

  const reconnectStrategy = (tries: number) => Math.min(100 * 2 ** tries, 3_000) * (0.5 + Math.random())
  const socket = { reconnectStrategy, connectTimeout: 2_000, socketTimeout: hangUpAfter }
  const publisher = createClient({ url, disableOfflineQueue: true, socket })
  const subscriber = publisher.duplicate({ disableOfflineQueue: false })
  const publish = (channel: string, text: string) => publisher.publish(channel, text).then(nothing, nothing)

  function nowAway(why: unknown): void {
    away = true
    if (said !== 'away')
      log.warn('Redis is away: hints are lost, and other servers are looked at instead', why)
    said = 'away'
  }

  function heardBeat(): void {
    heardAt = performance.now()
    if (!away) return
    away = false
    if (said === 'away') log.info('Redis is back')
    said = 'there'
    for (const call of back) call()
  }

  /** One at a time: to a frozen Redis nothing may pile up. */
  function beat(): void {
    if (beating || !publisher.isReady) return
    beating = true
    void publish(beatChannel, '').then(() => (beating = false))
  }

  const listenToAll = () =>
    Promise.all([...ears].map(([channel, hear]) => subscriber.subscribe(channel, hear)))
  subscriber.on('ready', () => void listenToAll().then(beat, nowAway)) // again each time: the first may have failed
  publisher.on('ready', beat)
  for (const client of [publisher, subscriber]) {
    client.on('error', nowAway)
    client.connect().catch(nothing) // it tries for ever; only closing ends that
  }
  const beats = setInterval(() => {
    if (performance.now() - heardAt > silence) nowAway(new Error('no beat is heard'))
    beat()
  }, beatEvery)

  return {
    name,
    counts,
    get healthy() {
      return !away
    },
    tell(channel, text) {
      if (away) return void (counts.dropped += 1)
      counts.sent += 1
      void publish(channel, `${name} ${text}`)
    },
    listen(channel, hear) {
      ears.set(channel, (text) => {
        const from = text.slice(0, name.length)
        if (from === name) return
        counts.heard += 1
        hear(text.slice(name.length + 1), from)
      })
    },
    onBack: (call) => void back.add(call),
    /** After a beat that came round, what was told before it has gone out too. */
    async close() {
      clearInterval(beats)
      if (!away) await Promise.race([publish(beatChannel, ''), new Promise((done) => setTimeout(done, 200))])
      publisher.destroy()
      subscriber.destroy()
    },
  }
}

const nothing = () => undefined
