import { keep } from '@etalase/api/testing/keep'
import { say } from '@etalase/api/testing/say'
import { expect, test, vi } from 'vitest'
import type { EtalaseClient } from './etalase-client.ts'
import { createInboxList } from './inbox/inbox-list.ts'
import { mintClientId } from './outbox/client-id.ts'
import { createRoomStore } from './room/room-store.ts'
import { noEventSource } from './testing/event-source.ts'
import { openHouse } from './testing/guests.ts'
import { noWebSocket } from './testing/sockets.ts'

const patience = { timeout: 20_000, interval: 10 }
const networks = [
  ['pushed', {}],
  ['polled', { WebSocket: noWebSocket, EventSource: noEventSource }],
] as const

async function write(client: EtalaseClient, roomId: string, texts: string[]) {
  for (const text of texts)
    await client.message.send.mutate({ clientId: mintClientId(), roomId, body: { kind: 'text', text } })
}

const numbered = (word: string, count: number) => Array.from({ length: count }, (_, n) => `${word} ${n}`)

test.each(networks)('an open room shows the restored log and nothing else (%s)', async (_, network) => {
  await using house = await openHouse()
  const ann = await house.shopper('ann', network)
  const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
  await write(ann, room.id, numbered('kept', 5))
  await using kept = await keep(house.world)
  await write(ann, room.id, numbered('lost', 60))
  const shop = createRoomStore(ann, room.id)
  shop.begin()
  const texts = () => shop.get().messages.map((message) => message.text)
  await vi.waitFor(() => expect(texts()).toHaveLength(50), patience)
  await shop.actions.loadOlder()
  expect(texts()).toEqual([...numbered('kept', 5), ...numbered('lost', 60)])

  await house.restart(async () => {
    shop.actions.send({ kind: 'text', text: 'still to be sent' })
    await kept.bringBack()
    // Under the same numbers the log has other messages, and more of them, before this window looks again.
    const { message } = await house.world.shopper('ann')
    for (const text of numbered('other', 70)) await message.send(say(room.id, text))
  })
  const now = [...numbered('kept', 5), ...numbered('other', 70), 'still to be sent']
  await vi.waitFor(() => expect(texts()).toEqual(now.slice(-50)), patience)
  await shop.actions.loadOlder()
  expect(texts()).toEqual(now)
  shop.close()
})

test.each(networks)(
  'what was acknowledged, delivered or read after the backup was not (%s)',
  async (_, network) => {
    await using house = await openHouse()
    const [ann, max] = [await house.shopper('ann', network), await house.admin('max')]
    const { room } = await ann.room.start.mutate({ clientId: mintClientId() })
    await using kept = await keep(house.world)
    const [shop, desk] = [createRoomStore(ann, room.id), createRoomStore(max, room.id)]
    for (const store of [shop, desk]) store.begin()
    const leave = desk.attend()
    const lines = () => shop.get().messages.map(({ text, delivery }) => `${text}: ${delivery}`)
    await vi.waitFor(() => expect(desk.get().status).toBe('ready'), patience)
    await write(max, room.id, numbered('lost', 5))
    await vi.waitFor(() => expect(lines()).toHaveLength(5), patience)
    shop.actions.markRead(Infinity)
    shop.actions.send({ kind: 'text', text: 'lost' })
    await vi.waitFor(() => expect(lines().at(-1)).toMatch(/^lost: (sent|delivered)$/), patience)
    leave()
    desk.close()

    await house.restart(() => kept.bringBack())
    await vi.waitFor(() => expect(lines()).toEqual([]), patience)
    shop.actions.send({ kind: 'text', text: 'once more' })
    await vi.waitFor(() => expect(lines()).toEqual(['once more: sent']), patience)
    await write(max, room.id, ['answer'])
    await vi.waitFor(() => expect(lines()).toHaveLength(2), patience)
    shop.actions.markRead(Infinity)
    const marks = { where: { roomId: room.id, userId: room.shopperId }, select: { lastReadSeq: true } }
    const head = shop.get().messages.at(-1)!.seq
    await vi.waitFor(
      async () => expect(await house.world.db.roomMember.findFirst(marks)).toEqual({ lastReadSeq: head }),
      patience,
    )
    shop.close()
  },
)

test.each(networks)('an open list is the restored one (%s)', async (_, network) => {
  await using house = await openHouse()
  const [ann, bob] = [await house.shopper('ann'), await house.shopper('bob')]
  const max = await house.admin('max', network)
  const first = await ann.room.start.mutate({ clientId: mintClientId() })
  await using kept = await keep(house.world)
  const second = await bob.room.start.mutate({ clientId: mintClientId() })
  await write(ann, first.room.id, ['lost'])
  const list = createInboxList(max, {})
  list.begin()
  const shown = () => list.get().rooms.map(({ id, lastMessage }) => [id, lastMessage?.preview])
  await vi.waitFor(
    () =>
      expect(shown()).toEqual([
        [first.room.id, 'lost'],
        [second.room.id, undefined],
      ]),
    patience,
  )
  await house.restart(() => kept.bringBack())
  await vi.waitFor(() => expect(shown()).toEqual([[first.room.id, undefined]]), patience)
  await write(ann, first.room.id, ['goes on'])
  await vi.waitFor(() => expect(shown()).toEqual([[first.room.id, 'goes on']]), patience)
  list.close()
})
