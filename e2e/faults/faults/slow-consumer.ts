import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { patiently } from '../cast/patiently.ts'
import { introduce, type Person } from '../cast/person.ts'
import type { Fault } from '../fault.ts'
import { openRawSocket } from '../ground/raw-socket.ts'

const patience = 30_000
const slow = 4008
/** Who is given up is cut off a second later: when the first is, the second still can read why. */
const behind = 500
const bounded = 200 * 1024 * 1024
/** Of four kilobytes each, thirty times over: more than the system keeps for a peer. */
const past = 150
const text = 'x'.repeat(4_000)
const tries = 3

/** Somebody asks for everything and reads nothing: they are dropped, and what they took with it. */
export const slowConsumer: Fault = {
  name: 'slow-consumer',
  async inject({ ground, over, expect }) {
    const [server] = ground.servers
    const sam = await introduce({ db: ground.database.db, url: server!.url }, 'sam', 'shopper')
    const { room } = await sam.client.room.start.mutate({ clientId: randomUUID() })
    for (let n = 0; n < past; n += 10)
      await Promise.all(Array.from({ length: 10 }, () => patiently(() => say(sam, room.id))))
    const before = await server!.memory()
    let code: number | null = null
    let most = 0
    for (let n = 0; n < tries && code !== slow; n++) {
      const deaf = await askForAll(server!.url, sam, room.id)
      await pause(behind)
      const late = await askForAll(server!.url, sam, room.id)
      const deadline = Date.now() + patience
      while (!(await isGone(deaf.line)) && Date.now() < deadline) {
        await say(sam, room.id).catch(() => undefined) // it is busy with others, too
        most = Math.max(most, (await server!.memory()) - before)
      }
      late.line.resume()
      expect('somebody who does not read is still connected', await isGone(deaf.line))
      await late.isClosedWithin(2_000)
      code = late.code
      for (const { line } of [deaf, late]) line.destroy()
    }
    expect(`somebody who read too late was closed with ${code}, not ${slow}`, code === slow)
    expect(`${Math.round(most / 1024 / 1024)} MB for those who do not read`, most < bounded)
    sam.client.close()
    over()
  },
}

const say = ({ client }: Person, roomId: string) =>
  client.message.send.mutate({ clientId: randomUUID(), roomId, body: { kind: 'text', text } })

/** And reads nothing of what comes. */
async function askForAll(url: string, person: Person, roomId: string) {
  const socket = await openRawSocket(url, person.token())
  socket.line.pause()
  const params = { path: 'room.events', input: { roomId, after: 0 } }
  for (let id = 1; id <= 30; id++) socket.say({ id, method: 'subscription', params })
  return socket
}

/** A paused end does not hear that it was closed; a byte sent to nobody tells. */
async function isGone(line: Socket): Promise<boolean> {
  if (line.destroyed) return true
  line.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0])) // an unasked pong
  await pause(20)
  return line.destroyed
}
