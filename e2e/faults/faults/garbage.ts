import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { introduce } from '../cast/person.ts'
import type { Fault, Scene } from '../fault.ts'
import { openRawSocket } from '../ground/raw-socket.ts'
import { talkNonsense } from '../ground/nonsense.ts'

const atOnce = 200
const bounded = 200 * 1024 * 1024
const timeToSignIn = 12_000
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
  async inject(scene) {
    const { ground, isLong, over, expect } = scene
    const [server] = ground.servers
    const mallory = await introduce({ db: ground.database.db, url: server!.url }, 'mallory', 'shopper')
    const token = mallory.token()
    const before = await server!.memory()
    const stranger = await openRawSocket(server!.url, null)
    await throwJunk(scene, token)
    const large = await openRawSocket(server!.url, token)
    large.line.write(headOfFrame(1024 * 1024))
    await large.isClosedWithin(3_000)
    expect(`a frame of 1 MiB was closed with ${large.code}, not 1009`, large.code === 1009)
    for (const [bytes, answers] of [
      [70_000, [413]],
      [5 * 1024 * 1024, [413, 0]], // it hangs up on who goes on sending
    ] as const) {
      const status = await post(server!.url, { token, bytes })
      expect(
        `a body of ${bytes} bytes was answered with ${status}`,
        answers.some((it) => it === status),
      )
    }
    const endless = await talkNonsense(server!.url)
    expect(`a head without an end was answered with ${endless}`, endless.startsWith('HTTP/1.1 431'))
    await pause(200)
    const live = await Promise.all(ground.servers.map((one) => one.status('/livez')))
    expect(
      `/livez answers ${live.join()} after junk`,
      live.every((one) => one === 200),
    )
    const grown = (await server!.memory()) - before
    expect(`${Math.round(grown / 1024 / 1024)} MB for junk`, grown < bounded)
    if (isLong) {
      const isOut = await stranger.isClosedWithin(timeToSignIn)
      expect(`who never signs in was closed with ${stranger.code}, not 4401`, isOut && stranger.code === 4401)
    }
    stranger.line.destroy()
    mallory.client.close()
    over()
  },
}

/** Half of the sockets send words, which are read and counted; the others send no text at all. */
async function throwJunk({ ground, random, isLong, expect }: Scene, token: string): Promise<void> {
  const frames = isLong ? 10_000 : 2_000
  const codes = new Map<string, Set<number | null>>([
    ['words', new Set()],
    ['noise', new Set()],
  ])
  for (let sent = 0; sent < frames; sent += atOnce) {
    const kind = (sent / atOnce) % 2 ? 'noise' : 'words'
    const socket = await openRawSocket(random.pick(ground.servers).url, token)
    for (let n = 0; n < atOnce; n++)
      socket.frame(
        kind === 'words' ? Buffer.from(random.pick(words)) : randomBytes(random.between(50, 200) | 0),
      )
    expect('a socket that sends nothing but junk is still open', await socket.isClosedWithin(3_000))
    codes.get(kind)!.add(socket.code)
    socket.line.destroy()
  }
  const [ofWords, ofNoise] = [...codes.values()].map((them) => [...them])
  expect(`frames without a meaning were closed with ${ofWords!.join()}, not 4013`, ofWords!.join() === '4013')
  // Who is still sending when the line is closed may miss the word of it.
  expect(
    `frames that are no text were closed with ${ofNoise!.join()}, not 1007`,
    ofNoise!.every((code) => code === 1007 || code === null),
  )
}

/** A frame that says how long it will be, and no more. */
function headOfFrame(length: number): Buffer {
  const head = Buffer.from([0x81, 0x80 | 127, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  head.writeBigUInt64BE(BigInt(length), 2)
  return head
}

const post = (url: string, { token, bytes }: { token: string; bytes: number }) =>
  fetch(`${url}/trpc/message.send`, {
    method: 'POST',
    body: 'x'.repeat(bytes),
    headers: {
      'content-type': 'application/json',
      'x-etalase-app': 'shop',
      authorization: `Bearer ${token}`,
    },
  }).then(
    (answer) => answer.status,
    () => 0,
  )
