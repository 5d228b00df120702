import { expect, test, vi } from 'vitest'
import { mintClientId } from '../outbox/client-id.ts'
import { noEventSource } from '../testing/event-source.ts'
import { openHouse } from '../testing/guests.ts'
import { noWebSocket } from '../testing/sockets.ts'
import { createInboxList } from './inbox-list.ts'

const patience = { timeout: 15_000, interval: 10 }
const blocked = { WebSocket: noWebSocket, EventSource: noEventSource }

test.each([
  ['pushed', {}],
  ['polled', blocked],
])('a list stays as the server would list it (%s)', async (_, network) => {
  await using house = await openHouse()
  const [ann, bob] = await Promise.all([house.shopper('ann'), house.shopper('bob')])
  const max = await house.admin('max', network)
  const first = await ann.room.start.mutate({ clientId: mintClientId() })
  const list = createInboxList(max, { status: 'OPEN' })
  list.begin()
  await vi.waitFor(
    () => expect(list.get()).toMatchObject({ isLoading: false, rooms: [{ id: first.room.id }] }),
    patience,
  )

  const body = { kind: 'text' as const, text: 'Hello' }
  const second = await bob.room.start.mutate({ clientId: mintClientId(), body })
  const ids = () => list.get().rooms.map((room) => room.id)
  await vi.waitFor(() => expect(ids()).toEqual([second.room.id, first.room.id]), patience)
  await ann.message.send.mutate({ clientId: mintClientId(), roomId: first.room.id, body })
  await vi.waitFor(() => expect(ids()).toEqual([first.room.id, second.room.id]), patience)
  await max.room.setStatus.mutate({ roomId: first.room.id, status: 'RESOLVED' })
  await vi.waitFor(() => expect(ids()).toEqual([second.room.id]), patience)
  list.close()
})
