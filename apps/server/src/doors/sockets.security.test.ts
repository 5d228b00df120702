import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect as dial } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createWorld, password } from '@etalase/api/testing'
import { expect, test } from 'vitest'
import { serveDatabase } from '../testing/serve.ts'

/** A frame as a browser would mask it. */
function masked(message: object): Buffer {
  const text = Buffer.from(JSON.stringify(message))
  const mask = randomBytes(4)
  const length = Buffer.from([0x81, 0x80 | 126, text.length >> 8, text.length & 0xff])
  return Buffer.concat([length, mask, text.map((byte, i) => byte ^ mask[i % 4]!)])
}

test('S3: a socket that is told to close and does not is no longer listened to', async () => {
  await using world = await createWorld()
  await using at = await serveDatabase(world.url)
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start({ clientId: randomUUID() })
  const answer = await fetch(`${at.url}/trpc/session.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-etalase-app': 'shop' },
    body: JSON.stringify({ email: ann.viewer.email, password, token: true }),
  })
  const { result } = (await answer.json()) as { result: { data: { token: string } } }
  const line = dial(Number(new URL(at.url).port), '127.0.0.1')
  line.on('error', () => undefined)
  const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='
  const who = `x-etalase-app: shop\r\nAuthorization: Bearer ${result.data.token}`
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket'
  line.write(`GET /trpc HTTP/1.1\r\nHost: ${new URL(at.url).host}\r\n${upgrade}\r\n${key}\r\n${who}\r\n\r\n`)
  const say = (text: string) => {
    const input = { clientId: randomUUID(), roomId: room.id, body: { kind: 'text', text } }
    line.write(masked({ id: 1, method: 'mutation', params: { path: 'message.send', input } }))
  }
  await once(line, 'data')
  say('while it may')
  await once(line, 'data')
  const told = (async () => {
    for await (const [data] of on(line)) if (data.includes(Buffer.from('The session has ended.'))) return
  })()
  await boss.staff.setDisabled({ userId: ann.viewer.id, disabled: true })
  await told
  for (let tries = 0; tries < 5; tries++) say('after the end')
  await pause(200)
  const said = await world.db.message.findMany({ where: { roomId: room.id } })
  expect(said.map(({ text }) => text)).toEqual(['while it may'])
  line.destroy()
})

async function* on(line: ReturnType<typeof dial>): AsyncGenerator<[Buffer]> {
  for (;;) yield (await once(line, 'data')) as [Buffer]
}
