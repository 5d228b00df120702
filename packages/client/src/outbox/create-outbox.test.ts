import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeOffices, postOffice, refused, taken } from '../testing/post-office.ts'
import { indexedDbStorage } from './indexed-db-storage.ts'
import type { Sender } from './outbox-entry.ts'

const ann: Sender = { id: 'ann', kind: 'CUSTOMER', name: 'Ann' }
const eve: Sender = { id: 'eve', kind: 'CUSTOMER', name: 'Eve' }
const text = (words: string, roomId = 'r') => ({ roomId, body: { kind: 'text' as const, text: words } })
const offline = () => Promise.reject(new TypeError('fetch failed'))

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()))
afterEach(() => {
  closeOffices()
  vi.unstubAllGlobals()
})

test('messages of a room go one at a time and in order, rooms do not wait for each other', async () => {
  let underWay = 0
  let most = 0
  const { outbox, texts } = postOffice(async (input) => {
    if (input.roomId === 'slow') return new Promise(() => {})
    most = Math.max(most, ++underWay)
    await new Promise((resolve) => setTimeout(resolve, 5))
    underWay -= 1
    return taken(input)
  })
  outbox.add(text('stuck', 'slow'))
  for (const words of ['a', 'b', 'c', 'd']) outbox.add(text(words))
  await vi.waitFor(() => expect(outbox.get()).toHaveLength(1))
  expect(texts().filter((it) => it !== 'stuck')).toEqual(['a', 'b', 'c', 'd'])
  expect(most).toBe(1)
})

test('network errors, 5xx and 429 are tried again with the same clientId', async () => {
  const troubles = [offline, () => refused(503), () => refused(429, 'BUSY')]
  const { outbox, got } = postOffice((input) => troubles.shift()?.() ?? taken(input))
  const { clientId } = outbox.add(text('hello'))
  await vi.waitFor(() => expect(outbox.get()).toEqual([]), { timeout: 5_000 })
  expect(got.map((input) => input.clientId)).toEqual([clientId, clientId, clientId, clientId])
})

test('while the network is away a message says so and is still being sent', async () => {
  const { outbox } = postOffice(offline)
  outbox.add(text('hello'))
  await vi.waitFor(() => expect(outbox.get()[0]).toMatchObject({ state: 'sending', error: 'network' }))
})

test('Retry-After is honoured', async () => {
  const times: number[] = []
  const { outbox } = postOffice((input) => {
    times.push(Date.now())
    return times.length === 1 ? refused(429, 'TOO_MANY', { 'retry-after': '1' }) : taken(input)
  })
  outbox.add(text('hello'))
  await vi.waitFor(() => expect(outbox.get()).toEqual([]), { timeout: 5_000 })
  expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(990)
})

test('a message that has to wait says why and until when, and then goes by itself under its clientId', async () => {
  const times: number[] = []
  const { outbox, got } = postOffice((input) => {
    times.push(Date.now())
    return times.length === 1 ? refused(429, 'TOO_MANY', {}, 700) : taken(input)
  })
  const { clientId } = outbox.add(text('hello'))
  await vi.waitFor(() => expect(outbox.get()[0]).toMatchObject({ state: 'sending', error: 'TOO_MANY' }))
  const { retryAt = 0 } = outbox.get()[0]!
  await vi.waitFor(() => expect(outbox.get()).toEqual([]), { timeout: 5_000 })
  expect(times[1]).toBeGreaterThanOrEqual(retryAt - 5)
  expect(got.map((input) => input.clientId)).toEqual([clientId, clientId])
})

test('a reload does not make a message go earlier than it may', async () => {
  const before = postOffice(() => refused(429, 'TOO_MANY', {}, 700))
  await before.outbox.open(ann)
  before.outbox.add(text('hello'))
  await vi.waitFor(async () =>
    expect(await indexedDbStorage().load('shop:ann')).toMatchObject([{ error: 'TOO_MANY' }]),
  )
  const [{ retryAt = 0 } = {}] = await indexedDbStorage().load('shop:ann')
  before.client.close()
  const times: number[] = []
  const after = postOffice((input) => {
    times.push(Date.now())
    return taken(input)
  })
  await after.outbox.open(ann)
  await vi.waitFor(() => expect(times).toHaveLength(1), { timeout: 5_000 })
  expect(times[0]).toBeGreaterThanOrEqual(retryAt - 5)
})

test('a refusal fails the message with its reason, and the next one goes on', async () => {
  const { outbox, texts } = postOffice((input) =>
    input.body.text === 'no' ? refused(409, 'ROOM_CLOSED') : taken(input),
  )
  outbox.add(text('no'))
  outbox.add(text('yes'))
  await vi.waitFor(() => expect(texts()).toEqual(['no', 'yes']))
  await vi.waitFor(() =>
    expect(outbox.get()).toMatchObject([{ state: 'failed', error: 'ROOM_CLOSED', body: { text: 'no' } }]),
  )
})

test('what failed can be sent again under its clientId, or thrown away', async () => {
  let open = false
  const { outbox, got } = postOffice((input) => (open ? taken(input) : refused(409, 'ROOM_CLOSED')))
  const first = outbox.add(text('first'))
  const second = outbox.add(text('second'))
  await vi.waitFor(() => expect(outbox.get().every((it) => it.state === 'failed')).toBe(true))
  open = true
  outbox.discard(second.clientId)
  outbox.retry(first.clientId)
  await vi.waitFor(() => expect(outbox.get()).toEqual([]))
  expect(got.map((input) => input.clientId)).toEqual([first.clientId, second.clientId, first.clientId])
})

test('a reload takes up what was unsent, in order', async () => {
  const before = postOffice(offline)
  await before.outbox.open(ann)
  for (const words of ['a', 'b', 'c']) before.outbox.add(text(words))
  await vi.waitFor(() => expect(before.got).not.toEqual([]))
  before.client.close()
  const after = postOffice(taken)
  await after.outbox.open(ann)
  await vi.waitFor(() => expect(after.texts()).toEqual(['a', 'b', 'c']))
  await vi.waitFor(() => expect(after.outbox.get()).toEqual([]))
})

test('a page that dies after the request left and before the answer came sends the message once', async () => {
  const server = new Map<string, Response>()
  const dies = postOffice((input) => {
    server.set(input.clientId, taken(input))
    return new Promise(() => {})
  })
  await dies.outbox.open(ann)
  const { clientId } = dies.outbox.add(text('hello'))
  await vi.waitFor(() => expect(server.size).toBe(1))
  await vi.waitFor(async () =>
    expect(await indexedDbStorage().load('shop:ann')).toMatchObject([{ clientId }]),
  )
  dies.client.close()
  const reloaded = postOffice((input) => server.get(input.clientId)?.clone() ?? refused(500))
  await reloaded.outbox.open(ann)
  expect(reloaded.outbox.get()).toMatchObject([{ clientId, state: 'sending' }])
  await vi.waitFor(() => expect(reloaded.outbox.get()).toEqual([]))
  expect([...server.keys()]).toEqual([clientId])
  expect(reloaded.got).toMatchObject([{ clientId }])
  await vi.waitFor(async () => expect(await indexedDbStorage().load('shop:ann')).toEqual([]))
})

test("nobody sends somebody else's text", async () => {
  const before = postOffice(offline)
  await before.outbox.open(ann)
  before.outbox.add(text("ann's"))
  await vi.waitFor(() => expect(before.got).not.toEqual([]))
  await before.outbox.open(eve)
  expect(before.outbox.get()).toEqual([])
  before.client.close()
  const after = postOffice(taken)
  await after.outbox.open(eve)
  after.outbox.add(text("eve's"))
  await vi.waitFor(() => expect(after.outbox.get()).toEqual([]))
  expect(after.texts()).toEqual(["eve's"])
})

test('what a guest had not sent goes on with the account that they sign in to, and stays nowhere else', async () => {
  const gus: Sender = { id: 'gus', kind: 'GUEST', name: 'Gus' }
  let away = true
  const { outbox, got } = postOffice((input) => (away ? offline() : taken(input)))
  await outbox.open(gus)
  const { clientId } = outbox.add(text("gus's"))
  await vi.waitFor(async () =>
    expect(await indexedDbStorage().load('shop:gus')).toMatchObject([{ clientId }]),
  )
  await outbox.open(ann)
  expect(outbox.get()).toMatchObject([{ clientId }])
  const kept = async () => (await indexedDB.databases()).map(({ name }) => name)
  await vi.waitFor(async () => expect(await kept()).toEqual(['etalase-outbox:shop:ann']))
  away = false
  await vi.waitFor(() => expect(outbox.get()).toEqual([]), { timeout: 5_000 })
  expect(new Set(got.map((input) => input.clientId))).toEqual(new Set([clientId]))
  await outbox.open(gus)
  expect(outbox.get()).toEqual([])
})

test('signing out forgets what was unsent', async () => {
  const before = postOffice(offline)
  await before.outbox.open(ann)
  before.outbox.add(text('secret'))
  await vi.waitFor(() => expect(before.got).not.toEqual([]))
  await before.outbox.clear()
  before.client.close()
  const after = postOffice(taken)
  await after.outbox.open(ann)
  expect(after.outbox.get()).toEqual([])
})

test('signing out in one tab empties the other, and leaves no database behind', async () => {
  const one = postOffice(offline)
  const two = postOffice(offline)
  for (const { outbox } of [one, two]) await outbox.open(ann)
  two.outbox.add(text('secret'))
  await vi.waitFor(() => expect(one.outbox.get()).toHaveLength(1))
  await one.outbox.clear()
  await vi.waitFor(() => expect([one.outbox.get(), two.outbox.get()]).toEqual([[], []]))
  expect([one.outbox.sender, two.outbox.sender]).toEqual([null, null])
  await vi.waitFor(async () => expect(await indexedDB.databases()).toEqual([]))
})

test('when a session ends by itself, what is unsent waits for its viewer', async () => {
  // The first try is still under way when the session ends.
  const { outbox, got, texts } = postOffice((input) =>
    got.length === 1 ? new Promise<never>(() => {}) : taken(input),
  )
  await outbox.open(ann)
  outbox.add(text('hello'))
  await vi.waitFor(() => expect(got).toHaveLength(1))
  await outbox.open(null)
  expect(outbox.get()).toEqual([])
  await outbox.open(ann)
  await vi.waitFor(() => expect(texts()).toEqual(['hello', 'hello']))
})

test('of two tabs one sends, and both see it leave; when it is closed the other one goes on', async () => {
  const one = postOffice(taken)
  const two = postOffice(taken)
  await one.outbox.open(ann)
  await two.outbox.open(ann)
  const heard = vi.fn()
  two.outbox.onSent(heard)
  two.outbox.add(text('from the second tab'))
  await vi.waitFor(() => expect(two.outbox.get()).toEqual([]))
  expect([one.got.length, two.got.length]).toEqual([1, 0])
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce())
  one.client.close()
  two.outbox.add(text('alone'))
  await vi.waitFor(() => expect(two.texts()).toEqual(['alone']))
  two.client.close()
})

test('a tab that leads and is frozen holds up nobody', async () => {
  const thaw = Promise.withResolvers<void>()
  void navigator.locks.request('etalase-outbox:shop:ann', () => thaw.promise)
  const { outbox, texts } = postOffice(taken)
  await outbox.open(ann)
  outbox.add(text('hello'))
  await vi.waitFor(() => expect(texts()).toEqual(['hello']), { timeout: 5_000 })
  await vi.waitFor(() => expect(outbox.get()).toEqual([]))
  thaw.resolve()
})
