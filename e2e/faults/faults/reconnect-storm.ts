import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { introduce } from '../cast/person.ts'
import { look } from '../cast/sight.ts'
import type { Fault } from '../fault.ts'

const promised = 10_000

/** Everybody is cut off at the same moment, and all come back. */
export const reconnectStorm: Fault = {
  name: 'reconnect-storm',
  async inject({ ground, cast, ms, over, expect }) {
    const count = ms < 10_000 ? 60 : 300
    const place = { db: ground.database.db, url: ground.url }
    const roomId = cast.roomIds[0]!
    const crowd = await Promise.all(
      Array.from({ length: count }, (_, n) => introduce(place, `crowd${n + 1}`, 'admin')),
    )
    const sights = await Promise.all(crowd.map((person) => look(person, roomId)))
    ground.street.cut()
    over()
    const { client } = cast.admins[0]!
    const { seq } = await client.message.send.mutate({
      clientId: randomUUID(),
      roomId,
      body: { kind: 'text', text: 'Is everybody back?' },
    })
    const began = Date.now()
    const back = () => sights.filter((sight) => sight.head >= seq).length
    while (back() < count && Date.now() - began < promised) await pause(50)
    expect(`${back()} of ${count} were back after ${promised} ms`, back() >= count * 0.99)
    for (const sight of sights) sight.close()
    for (const { client: each } of crowd) each.close()
  },
}
