import { expect, test } from 'vitest'
import { mintId } from '../id.ts'
import { fillRooms } from '../testing/rooms.ts'
import { createWorld, type Visitor, type World } from '../testing/world.ts'
import type { InboxFilter } from './inbox.schema.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute))

/** 1,500 rooms: more than are looked into one by one. The word of the last is in the oldest alone. */
async function manyRooms(world: World, budi: Visitor) {
  const ids = await fillRooms(world, 1_500, (i) => ({
    lastActivityAt: at(-i),
    waitingSince: at(i),
    lastSeq: 2,
    assigneeId: i % 2 ? budi.viewer.id : null,
  }))
  const words = (i: number) =>
    [i % 3 === 0 && 'often', i % 40 === 0 && 'sometimes', i >= 1_490 && 'seldom'].filter(Boolean).join(' ')
  await world.db.message.createMany({
    data: ids.map((roomId, i) => ({
      id: mintId(),
      roomId,
      seq: 2,
      senderId: budi.viewer.id,
      senderKind: 'AGENT',
      senderName: 'budi',
      kind: 'TEXT',
      text: `It says ${words(i)}`,
    })),
  })
  return { withWord: (word: string) => ids.filter((_, i) => words(i).includes(word)), ids }
}

async function pages(visitor: Visitor, filter: InboxFilter) {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await visitor.inbox.list({ ...filter, cursor })
    found.push(...page.rooms.map((room) => room.id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return found
}

test('a search finds every room once and in order, however common the word is', async () => {
  await using world = await createWorld()
  const [boss, budi] = [await world.admin('boss'), await world.agent('budi')]
  const { withWord, ids } = await manyRooms(world, budi)
  for (const word of ['often', 'sometimes', 'seldom', 'never']) {
    const expected = withWord(word)
    expect(await pages(boss, { q: word }), word).toEqual(expected)
    expect(await pages(boss, { q: word, sort: 'waiting' }), word).toEqual(expected)
    const own = expected.filter((id) => ids.indexOf(id) % 2 === 1)
    expect(await pages(budi, { q: word }), word).toEqual(own)
    expect(await pages(boss, { q: word, assigneeId: budi.viewer.id }), word).toEqual(own)
  }
})
