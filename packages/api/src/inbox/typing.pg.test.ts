import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { callerOf } from '../router.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld, type Visitor } from '../testing/world.ts'
import type { InboxTyping } from './inbox.schema.ts'

/** A list that stays open: who types in it. */
function openList(visitor: Visitor) {
  const stop = new AbortController()
  const list = {
    came: [] as InboxTyping[],
    get shows() {
      return list.came.at(-1)?.rooms
    },
    [Symbol.asyncDispose]: async () => (stop.abort(), await reading),
  }
  const read = async () => {
    for await (const line of await callerOf(visitor.context, { signal: stop.signal }).inbox.typing())
      list.came.push(line)
  }
  const reading = read()
  return list
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 1_000, interval: 5 })

test('the list shows who types where, until the message comes', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  await using list = openList(boss)
  await soon(() => expect(list.came).toEqual([{ rooms: [] }]))
  await ann.room.setTyping({ roomId: room.id, isTyping: true })
  await soon(() => expect(list.shows).toEqual([{ roomId: room.id, names: ['ann'] }]))
  await ann.message.send(say(room.id))
  await soon(() => expect(list.shows).toEqual([]))
})

test('an agent sees typing in their own rooms only, and never their own', async () => {
  await using world = await createWorld()
  const [ann, ben, boss, budi] = [
    await world.shopper('ann'),
    await world.shopper('ben'),
    await world.admin('boss'),
    await world.agent('budi'),
  ]
  const [mine, other] = [(await ann.room.start(fresh())).room.id, (await ben.room.start(fresh())).room.id]
  await boss.room.assign({ roomId: mine, assigneeId: budi.viewer.id })
  await using list = openList(budi)
  await using all = openList(boss)
  await soon(() => expect(list.came.length + all.came.length).toBe(2))
  await ben.room.setTyping({ roomId: other, isTyping: true })
  await budi.room.setTyping({ roomId: mine, isTyping: true })
  await soon(() => expect(all.shows).toHaveLength(2))
  await ann.room.setTyping({ roomId: mine, isTyping: true })
  await soon(() => expect(list.shows).toEqual([{ roomId: mine, names: ['ann'] }]))
  expect(JSON.stringify(list.came)).not.toContain('ben')
  await boss.room.assign({ roomId: mine, assigneeId: null })
  world.house.bells.tick()
  await soon(() => expect(list.shows).toEqual([]))
})

test('many who begin in one moment are told in one line', async () => {
  await using world = await createWorld()
  const boss = await world.admin('boss')
  const shoppers = await Promise.all(['ann', 'ben', 'cat', 'dan'].map(world.shopper))
  const rooms = await Promise.all(shoppers.map(async (it) => (await it.room.start(fresh())).room.id))
  await using list = openList(boss)
  await soon(() => expect(list.came).toHaveLength(1))
  for (const [n, roomId] of rooms.entries()) {
    world.house.live.setTyping(roomId, { ...shoppers[n]!.viewer, kind: 'CUSTOMER' }, true)
    await pause(1)
  }
  await soon(() => expect(list.shows).toHaveLength(4))
  expect(list.came).toHaveLength(2)
})
