import { expect, test } from 'vitest'
import { callerOf } from './router.ts'
import { fresh, say } from './testing/say.ts'
import { createWorld, type Visitor } from './testing/world.ts'

const broken = {
  'zero\0byte': 'zerobyte',
  'half \ud83d a smile': 'half � a smile',
  '\udc00 the other': '� the other',
}

/** The first lines of a room's log, as a socket would carry them. */
async function firstLines(
  visitor: Visitor,
  input: { roomId: string; after?: number; lastEventId?: string },
  count: number,
) {
  const stop = new AbortController()
  const kinds: string[] = []
  for await (const line of await callerOf(visitor.context, { signal: stop.signal }).room.events(input)) {
    const [, event] = line as unknown as [string, { kind: string }]
    kinds.push(event.kind)
    if (kinds.length === count) stop.abort()
  }
  return kinds
}

test('text that no database can keep is mended, and a retry is still the same message', async () => {
  await using world = await createWorld()
  for (const [sent, kept] of Object.entries(broken)) {
    const ann = await world.shopper(`ann ${kept}`)
    const { room } = await ann.room.start({ ...fresh(), topic: sent, subject: sent })
    expect(room).toMatchObject({ topic: kept, subject: kept })
    const input = say(room.id, sent)
    const message = await ann.message.send(input)
    expect(message.text).toBe(kept)
    expect(await ann.message.send(input)).toEqual(message)
    expect((await ann.product.search({ q: sent, category: sent })).products).toEqual([])
  }
  await expect(
    world.stranger().session.continueAsGuest({ name: '\0', email: 'a@example.com' }),
  ).rejects.toThrow()
})

test('an id in capitals is the same id', async () => {
  await using world = await createWorld()
  const [ann, { teapot, shoe }] = [await world.shopper('ann'), world.products]
  const capital = (id: string) => id.toUpperCase()
  const { room } = await ann.room.start(fresh())
  const roomId = capital(room.id)
  const listening = firstLines(ann, { roomId, after: 1 }, 2)
  const body = { kind: 'product', productId: capital(teapot.id) } as const
  const card = { ...fresh(), roomId, body }
  const message = await ann.message.send(card)
  expect(await ann.message.send(card)).toEqual(message)
  expect((await listening).sort(), 'the bell of the room is heard').toEqual(['log.head', 'message.sent'])
  const press = { ...fresh(), productId: capital(teapot.id), messageId: capital(message.id), quantity: 1 }
  expect(await ann.cart.add(press)).toEqual({ outcome: 'added', quantity: 1 })
  const variantId = capital(shoe.variantIds[0]!)
  expect(await ann.cart.add({ ...fresh(), productId: shoe.id, variantId, quantity: 1 })).toMatchObject({
    outcome: 'added',
  })
})

test('a number beyond every log is refused, and a forged cursor leads to the head', async () => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const {
    room: { id: roomId },
  } = await ann.room.start(fresh())
  const far = 2 ** 31
  const tries = [
    () => ann.message.send({ ...say(roomId), replyToSeq: far }),
    () => ann.room.history({ roomId, before: far }),
    () => ann.room.since({ roomId, after: far }),
    () => ann.room.markRead({ roomId, upTo: far }),
    () => ann.room.events({ roomId, after: far }),
  ]
  for (const one of tries) await expect(one()).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const { epoch } = await world.db.logEpoch.findFirstOrThrow()
  for (const lastEventId of [`${epoch}.${far}`, `${epoch}.1e400`, `${epoch}.-1`, 'nonsense', '.']) {
    expect(await firstLines(ann, { roomId, lastEventId }, 1), lastEventId).toEqual(['log.reset'])
  }
})
