import { expect, test } from 'vitest'
import { fresh, say } from '../testing/say.ts'
import { createWorld } from '../testing/world.ts'

test('the pages of a history, from the newest back, are every message once and in order', async () => {
  await using world = await createWorld()
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const { room } = await ann.room.start(fresh())
  const said = Array.from({ length: 23 }, (_, i) => `Message ${i}`)
  for (const text of said) await ann.message.send(say(room.id, text))
  await boss.room.setPriority({ roomId: room.id, priority: 'HIGH' })

  const read: string[] = []
  const pages: number[] = []
  let before: number | undefined
  for (let more = true; more;) {
    const page = await ann.room.history({ roomId: room.id, limit: 7, before })
    read.unshift(...page.messages.map((message) => message.text!))
    pages.push(page.messages.length)
    before = page.messages[0]?.seq
    more = page.more
  }
  expect(read).toEqual(said)
  expect(pages).toEqual([7, 7, 7, 2])
})

test('a snapshot brings the last fifty messages, and history what was before', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const { room } = await ann.room.start(fresh())
  for (let i = 0; i < 52; i++) await ann.message.send(say(room.id, `Message ${i}`))
  const { messages } = await ann.room.get({ roomId: room.id })
  expect(messages.map((message) => message.text)).toEqual(
    Array.from({ length: 50 }, (_, i) => `Message ${i + 2}`),
  )
  const older = await ann.room.history({ roomId: room.id, before: messages[0]!.seq })
  expect(older.messages.map((message) => message.text)).toEqual(['Message 0', 'Message 1'])
  expect(older.more).toBe(false)
})

test('an empty room has an empty history, and before the first message is nothing', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const { room, changes } = await ann.room.start(fresh())
  expect(changes).toMatchObject([{ seq: 1, kind: 'room.started', actorName: 'ann' }])
  expect(await ann.room.history({ roomId: room.id })).toEqual({ messages: [], changes, more: false })
  await ann.message.send(say(room.id))
  expect((await ann.room.history({ roomId: room.id, limit: 1 })).more, 'a full page may be the last').toBe(
    false,
  )
  expect(await ann.room.history({ roomId: room.id, before: 2 })).toEqual({
    messages: [],
    changes,
    more: false,
  })
})
