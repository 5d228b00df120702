import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWorld, password } from '@etalase/api/testing'
import { expect, test } from 'vitest'
import { plainSocket } from './testing/plain-socket.ts'
import { serveDatabase } from './testing/serve.ts'

const headers = { 'content-type': 'application/json', 'x-etalase-app': 'shop' }

test('a server that leaves says so to every socket, finishes what is in flight, and takes nobody in', async () => {
  await using world = await createWorld()
  const at = await serveDatabase(world.url)
  const ann = await world.shopper('ann')
  const { room } = await ann.room.start({ clientId: randomUUID() })
  const post = (path: string, input: object, more = {}) =>
    fetch(`${at.url}/trpc/${path}`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(input),
    })
  const signed = await post('session.signIn', { email: ann.viewer.email, password, token: true })
  const { token } = ((await signed.json()) as { result: { data: { token: string } } }).result.data
  const ear = await plainSocket(at.url, { app: 'shop', token })
  ear.subscribe(1, 'room.events', { roomId: room.id })
  await ear.frame((frame) => frame.result?.type === 'started')
  const stream = await fetch(
    `${at.url}/trpc/room.events?input=${encodeURIComponent(JSON.stringify({ roomId: room.id }))}`,
    {
      headers: { 'x-etalase-app': 'shop', authorization: `Bearer ${token}` },
    },
  )
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  const streamed = stream.text()

  // A lock keeps one call in flight while the server leaves.
  const sending = await world.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Room" WHERE id = ${room.id}::uuid FOR UPDATE`
    const body = { kind: 'text', text: 'last words' }
    const inFlight = post(
      'message.send',
      { clientId: randomUUID(), roomId: room.id, body },
      { authorization: `Bearer ${token}` },
    )
    await new Promise((resolve) => setTimeout(resolve, 200))
    const closed = once(ear.socket, 'close')
    const leaving = at.server.close(0)
    expect((await closed)[0]).toBe(1012)
    await expect(fetch(`${at.url}/livez`, { headers: { connection: 'close' } })).rejects.toThrow()
    return { inFlight, leaving }
  })
  expect((await sending.inFlight).status).toBe(200)
  await sending.leaving
  expect(await streamed, 'it came to its end, and was not cut').toContain('event: connected')
  expect((await ann.room.get({ roomId: room.id })).messages.at(-1)?.text).toBe('last words')
  expect(at.server.house.bells.size).toBe(0)
})
