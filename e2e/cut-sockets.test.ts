import { randomUUID } from 'node:crypto'
import { applyEvent, createEtalaseClient, type EtalaseClient, type Snapshot } from '@etalase/client'
import { createWorld, password, type World } from '@etalase/api/testing'
import { serveDatabase } from '@etalase/server/testing'
import { expect, test, vi } from 'vitest'
import { openLine } from './line.ts'

const senders = 8
const each = 40
const patience = { timeout: 90_000, interval: 50 }

async function signIn(url: string, app: 'shop' | 'desk', email: string): Promise<EtalaseClient> {
  const door = createEtalaseClient({ url, app })
  const { token, ...viewer } = await door.session.signIn.mutate({ email, password, token: true })
  door.close()
  const client = createEtalaseClient({ url, app, token })
  await client.outbox.open(viewer)
  return client
}

/** One shopper and seven of the desk, in one room, over a line of their own. */
async function gather(world: World, url: string) {
  const ann = await world.shopper('ann')
  const { room } = await ann.room.start({ clientId: randomUUID() })
  const names = Array.from({ length: senders - 1 }, (_, i) => `admin${i}`)
  await Promise.all(names.map((name) => world.admin(name)))
  const desk = names.map((name) => signIn(url, 'desk', `${name}@example.com`))
  return { roomId: room.id, clients: await Promise.all([signIn(url, 'shop', 'ann@example.com'), ...desk]) }
}

/** What somebody sees on the screen: the snapshot, folded with each event as it comes. */
async function view(client: EtalaseClient, roomId: string) {
  let state: Snapshot = await client.room.get.query({ roomId })
  client.watchRoom(roomId, {
    after: state.cursor,
    onEvents: (events) => (state = events.reduce(applyEvent, state)),
    onReset: async () => (state = await client.room.get.query({ roomId })).cursor,
  })
  return () => state.messages
}

test(
  '320 messages of 8 senders while every connection is cut every 40 ms: none lost, none twice, one order, in every view',
  { timeout: 150_000 },
  async () => {
    await using world = await createWorld()
    await using server = await serveDatabase(world.url)
    await using line = await openLine(server.url)
    const { roomId, clients } = await gather(world, line.url)
    const views = await Promise.all(clients.map((client) => view(client, roomId)))

    const cutting = setInterval(line.cut, 40)
    const sent = clients.flatMap((client, who) =>
      Array.from({ length: each }, (_, n) => {
        return client.outbox.add({ roomId, body: { kind: 'text', text: `${who} says ${n}` } }).clientId
      }),
    )
    await vi.waitFor(
      () => expect(clients.map((client) => client.outbox.get().length)).toEqual(clients.map(() => 0)),
      patience,
    )
    clearInterval(cutting)

    const log = await world.db.message.findMany({ where: { roomId }, orderBy: { seq: 'asc' } })
    expect(log.map((message) => message.clientId).toSorted()).toEqual(sent.toSorted())
    for (const [who] of clients.entries()) {
      const mine = log.map((message) => message.text!).filter((text) => text.startsWith(`${who} says`))
      expect(mine).toEqual(Array.from({ length: each }, (_, n) => `${who} says ${n}`))
    }
    for (const messages of views) {
      await vi.waitFor(() => expect(messages().at(-1)?.seq).toBe(log.at(-1)!.seq), patience)
      expect(messages().map((message) => message.seq)).toEqual(log.map((message) => message.seq))
      expect(messages().map((message) => message.clientId)).toEqual(log.map((message) => message.clientId))
    }
    const events = await world.db.event.findMany({ where: { roomId }, orderBy: { seq: 'asc' } })
    expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i + 1))
    for (const client of clients) client.close()
  },
)
