import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { Bells } from '../log/bells.ts'
import { refusal } from '../testing/refusal.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld } from '../testing/world.ts'
import { LiveBoard } from './live-board.ts'
import { followLive } from './presence.ts'
import type { Live } from './presence.schema.ts'

const ann = { id: 'ann', name: 'Ann', kind: 'CUSTOMER' } as const

test('both sides see who is there and who is typing, until the message comes', async () => {
  await using world = await createWorld()
  const [shopper, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await shopper.room.start(fresh())
  const stop = new AbortController()
  const desk = followLive(boss.context, room.id, stop.signal)
  const names = async () => {
    const value = (await desk.next()).value as Live
    return { present: value.present.map((p) => p.name), typing: value.typing.map((p) => p.name) }
  }
  expect(await names()).toEqual({ present: ['boss'], typing: [] })
  const shop = followLive(shopper.context, room.id, stop.signal)
  await shop.next()
  expect(await names()).toEqual({ present: ['boss', 'ann'], typing: [] })
  await shopper.room.setTyping({ roomId: room.id, isTyping: true })
  expect(await names()).toEqual({ present: ['boss', 'ann'], typing: ['ann'] })
  await shopper.message.send(say(room.id))
  expect(await names()).toEqual({ present: ['boss', 'ann'], typing: [] })
  await shop.return(undefined)
  expect(await names()).toEqual({ present: ['boss'], typing: [] })
  stop.abort()
})

test("a stranger neither hears nor types in somebody else's room", async () => {
  await using world = await createWorld()
  const [shopper, eve] = [await world.shopper('ann'), await world.shopper('eve')]
  const { room } = await shopper.room.start(fresh())
  const listening = followLive(eve.context, room.id, new AbortController().signal).next()
  await expect(listening).rejects.toSatisfy(refusal('NOT_FOUND'))
  await expect(eve.room.setTyping({ roomId: room.id, isTyping: true })).rejects.toSatisfy(
    refusal('NOT_FOUND'),
  )
})

test('typing expires by itself after six seconds', () => {
  vi.useFakeTimers()
  try {
    const live = new LiveBoard(new Bells())
    live.setTyping('room', ann, true)
    vi.advanceTimersByTime(5_900)
    expect(live.read('room').typing).toEqual([ann])
    vi.advanceTimersByTime(200)
    expect(live.read('room').typing).toEqual([])
  } finally {
    vi.useRealTimers()
  }
})

test('who has two windows open is there until the last one closes', () => {
  const live = new LiveBoard(new Bells())
  live.enter('room', ann)
  live.enter('room', ann)
  live.leave('room', ann)
  expect(live.read('room').present).toEqual([{ ...ann, delivered: 0 }])
  live.leave('room', ann)
  expect(live.read('room').present).toEqual([])
})

test('it is known how far a window has got, while it is open', () => {
  const live = new LiveBoard(new Bells())
  live.deliver('room', ann.id, 7)
  expect(live.read('room').present).toEqual([])
  live.enter('room', ann)
  live.deliver('room', ann.id, 7)
  live.deliver('room', ann.id, 5)
  expect(live.read('room').present).toEqual([{ ...ann, delivered: 7 }])
})

test('S3: while nobody can tell who may be in a room, nothing is told of it', async () => {
  await using world = await createWorld()
  const [ann, boss, budi] = [await world.shopper('ann'), await world.admin('boss'), await world.agent('budi')]
  const roomId = (await ann.room.start(fresh())).room.id
  await boss.room.assign({ roomId, assigneeId: budi.viewer.id })
  let away = false
  const db = new Proxy(world.db, {
    get: (target, key) =>
      away && key === '$queryRaw'
        ? () => Promise.reject(new Error('away'))
        : (Reflect.get(target, key) as unknown),
  })
  const desk = followLive(
    { ...budi.context, house: { ...world.house, db } },
    roomId,
    new AbortController().signal,
  )
  await desk.next()
  await boss.room.assign({ roomId, assigneeId: null })
  away = true
  await ann.room.setTyping({ roomId, isTyping: true })
  const next = desk.next()
  expect(await Promise.race([next.then(() => 'told'), pause(400, 'silent')])).toBe('silent')
  away = false
  await expect(next).rejects.toSatisfy(refusal('NOT_FOUND'))
})
