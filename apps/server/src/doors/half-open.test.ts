import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { createWorld } from '@etalase/api/testing'
import { expect, test } from 'vitest'
import { lineToDatabase } from '../testing/line-to-database.ts'
import { serveDatabase } from '../testing/serve.ts'
import { visit } from '../testing/visit.ts'

test(
  'connections to the database that die without a word are given up, and what followed a room goes on',
  { timeout: 40_000 },
  async () => {
    await using world = await createWorld()
    await using line = await lineToDatabase(world.url)
    await using at = await serveDatabase(line.url)
    const ann = await world.shopper('ann')
    const { room } = await ann.room.start({ clientId: randomUUID() })
    using shop = await visit(ann, at.url)
    shop.ear.subscribe(1, 'room.events', { roomId: room.id, after: 0 })
    await shop.say(room.id, 'before')
    await shop.ear.frame((frame) => JSON.stringify(frame).includes('before'))
    await Promise.all(Array.from({ length: 8 }, (_, n) => shop.say(room.id, `at once ${n}`)))
    line.fallSilent()
    const began = Date.now()
    const answers = new Set<number>()
    const tellTwice = { clientId: randomUUID(), roomId: room.id, body: { kind: 'text', text: 'after' } }
    for (let status = 0; status !== 200; answers.add(status)) {
      status = (await shop.post('message.send', tellTwice)).status
      await pause(100)
    }
    await shop.ear.frame((frame) => JSON.stringify(frame).includes('after'))
    expect(Date.now() - began).toBeLessThan(15_000)
    expect([...answers].every((status) => status === 200 || status === 503)).toBe(true)
    expect(shop.ear.socket.readyState).toBe(shop.ear.socket.OPEN)
  },
)
