import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { introduce } from '../cast/person.ts'
import type { Fault } from '../fault.ts'
import { openRawSocket } from '../ground/raw-socket.ts'
import { randomUUID } from 'node:crypto'

const patience = 30_000
const bounded = 200 * 1024 * 1024

/** Somebody asks for everything and reads nothing: they are dropped, and what they took with it. */
export const slowConsumer: Fault = {
  name: 'slow-consumer',
  async inject({ ground, ms, over, expect }) {
    const [server] = ground.servers
    const sam = await introduce({ db: ground.database.db, url: server!.url }, 'sam', 'shopper')
    const { room } = await sam.client.room.start.mutate({ clientId: randomUUID() })
    const deaf = await openRawSocket(server!.url, sam.token())
    const before = await memoryOf(server!)
    for (let id = 1; id <= 30; id++)
      deaf.say({
        id,
        method: 'subscription',
        params: { path: 'room.events', input: { roomId: room.id, after: 0 } },
      })
    deaf.line.pause()
    const deadline = Date.now() + Math.max(ms, patience)
    const text = 'x'.repeat(4_000)
    let most = 0
    while (!(await isGone(deaf.line)) && Date.now() < deadline) {
      const send = () =>
        sam.client.message.send.mutate({
          clientId: randomUUID(),
          roomId: room.id,
          body: { kind: 'text', text },
        })
      await Promise.allSettled(Array.from({ length: 5 }, send))
      most = Math.max(most, (await memoryOf(server!)) - before)
    }
    expect('somebody who does not read is still connected', await isGone(deaf.line))
    expect(`${Math.round(most / 1024 / 1024)} MB for one who does not read`, most < bounded)
    deaf.line.destroy()
    sam.client.close()
    over()
  },
}

/** A paused end does not hear that it was closed; a byte sent to nobody tells. */
async function isGone(line: Socket): Promise<boolean> {
  if (line.destroyed) return true
  line.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0])) // an unasked pong
  await pause(20)
  return line.destroyed
}

async function memoryOf(server: { metrics: () => Promise<string> }): Promise<number> {
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(await server.metrics())?.[1])
}
