import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { RoomEvent, SignedIn, Snapshot } from '@etalase/api/contract'
import { createWorld } from '@etalase/api/testing'
import { plainSocket } from '../testing/plain-socket.ts'
import { serveDatabase } from '../testing/serve.ts'

/** What `docs/plain-wire.md` shows: nothing but fetch and a WebSocket. */
test('a shopper and the desk talk with nothing but fetch and a WebSocket', async () => {
  await using world = await createWorld()
  await using at = await serveDatabase(world.url)
  const call = async <T>(path: string, input: unknown, headers: Record<string, string>): Promise<T> => {
    const answer = await fetch(`${at.url}/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(input),
    })
    const { result, error } = (await answer.json()) as { result?: { data: T }; error?: { message: string } }
    if (!result) throw new Error(error?.message)
    return result.data
  }
  const ask = async <T>(path: string, input: unknown, headers: Record<string, string>): Promise<T> => {
    const url = `${at.url}/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`
    return ((await (await fetch(url, { headers })).json()) as { result: { data: T } }).result.data
  }

  const app = { 'x-etalase-app': 'shop' }
  const guest = await call<SignedIn>(
    'session.continueAsGuest',
    { name: 'Ann', email: 'ann@example.com', token: true },
    app,
  )
  const authorization = `Bearer ${guest.token}`
  const me = { ...app, authorization }
  const { room, cursor } = await call<Snapshot>(
    'room.start',
    { clientId: randomUUID(), topic: 'Delivery' },
    me,
  )

  const ear = await plainSocket(at.url, { app: 'shop', token: guest.token! })
  ear.subscribe(1, 'room.events', { roomId: room.id, after: cursor })
  const clientId = randomUUID()
  const body = { kind: 'text', text: 'Do you deliver to Ubud?' }
  await call('message.send', { clientId, roomId: room.id, body }, me)
  const heard = await ear.frame(
    ({ result }) => (result?.data as { data?: RoomEvent })?.data?.kind === 'message.sent',
  )
  const { id, data: event } = heard.result!.data as { id: string; data: RoomEvent }
  expect(id).toMatch(/^[0-9a-f]{8}\.2$/)
  expect(event).toMatchObject({ roomId: room.id, seq: 2, kind: 'message.sent', clientId, actorId: guest.id })
  expect(event.data).toMatchObject({
    message: { text: body.text, senderName: 'Ann', createdAt: expect.stringMatching(/Z$/) },
  })

  const since = await ask<{ head: number; events: RoomEvent[] }>(
    'room.since',
    { roomId: room.id, after: 0 },
    me,
  )
  expect(since.events.map((e) => [e.seq, e.kind])).toEqual([
    [1, 'room.started'],
    [2, 'message.sent'],
  ])
  ear.socket.terminate()
})
