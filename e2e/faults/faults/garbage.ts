import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { introduce } from '../cast/person.ts'
import type { Fault } from '../fault.ts'
import { openRawSocket } from '../ground/raw-socket.ts'

const frames = 10_000
const words = [
  '{',
  'null',
  '[]',
  '{"id":1}',
  '[[[[',
  '{"id":1,"method":"query","params":{"path":"__proto__"}}',
]

/** Junk by the thousand, frames and bodies that are too large, addresses that are none. */
export const garbage: Fault = {
  name: 'garbage',
  async inject({ ground, random, over, expect }) {
    const [server] = ground.servers
    const mallory = await introduce({ db: ground.database.db, url: server!.url }, 'mallory', 'shopper')
    const codes: (number | null)[] = []
    for (let sent = 0; sent < frames; sent += 200) {
      const socket = await openRawSocket(random.pick(ground.servers).url, mallory.token())
      for (let n = 0; n < 200; n++)
        socket.frame(
          random.chance(0.5) ? Buffer.from(random.pick(words)) : randomBytes(random.below(200) + 1),
        )
      await Promise.race([socket.closed, pause(3_000)])
      codes.push(socket.line.destroyed ? socket.code : -1)
      socket.line.destroy()
    }
    expect('a socket that sends nothing but junk is still open', !codes.includes(-1))
    const large = await openRawSocket(server!.url, mallory.token())
    large.frame(Buffer.alloc(1024 * 1024, 'x'))
    await Promise.race([large.closed, pause(3_000)])
    expect(`a frame of 1 MiB was answered with ${large.code}`, large.code === 1009 || large.line.destroyed)
    const status = await postTooMuch(server!.url, mallory.token())
    expect(`a body of 5 MiB was answered with ${status}`, status === 413 || status === 0)
    const { port } = new URL(server!.url)
    for (const bytes of ['GET // HTTP/1.1\r\nHost: [\r\n\r\n', '\0\0\0\r\n\r\n', randomBytes(2_000)])
      connect(Number(port), '127.0.0.1')
        .on('error', () => undefined)
        .end(bytes)
        .resume()
    await pause(200)
    const live = await Promise.all(ground.servers.map((one) => one.status('/livez')))
    expect(
      `/livez answers ${live.join()} after junk`,
      live.every((one) => one === 200),
    )
    mallory.client.close()
    over()
  },
}

const postTooMuch = (url: string, token: string) =>
  fetch(`${url}/trpc/message.send`, {
    method: 'POST',
    body: 'x'.repeat(5 * 1024 * 1024),
    headers: {
      'content-type': 'application/json',
      'x-etalase-app': 'shop',
      authorization: `Bearer ${token}`,
    },
  }).then(
    (answer) => answer.status,
    () => 0,
  )
