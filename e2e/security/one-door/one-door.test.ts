import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { allowed } from './one-door.ts'
import { reached } from '../report/reached.ts'
import { readsIn, readsOf } from './room-reads.ts'

const root = resolve(import.meta.dirname, '../../..')

test('S2: a room is read through `visibleTo`, or where it is written down why not', async (context) => {
  const reads = await readsIn(root, ['packages/api/src', 'apps/server/src'])
  const known = Object.assign({}, ...allowed.map((group) => group.in)) as Record<string, number>
  const expected = Object.entries(known).map(([file, times]) => [`packages/api/src/${file}`, times])
  const found = Object.groupBy(reads, ({ file }) => file)
  const places = reads.map(({ file, line, text }) => `${file}:${line} ${text}`).join('\n')
  expect(Object.fromEntries(Object.entries(found).map(([file, all]) => [file, all!.length])), places).toEqual(
    Object.fromEntries(expected),
  )
  reached(context, `reads beside it: 0; ${reads.length} in ${expected.length} files have a reason`)
})

const breaches = {
  'SQL without the policy': 'await db.$queryRaw`SELECT * FROM "Room" WHERE id = ${id}::uuid`',
  'SQL of what stands in a room':
    'await db.$queryRaw(Prisma.sql`SELECT m.text FROM x JOIN "Message" m ON true`)',
  'an update that hands rows back': 'await tx.$queryRaw`UPDATE "Event" SET data = data RETURNING *`',
  'SQL put together as text': 'const sql = \'SELECT * FROM "RoomMember"\'',
  'a model': 'await ctx.house.db.room.findUnique({ where: { id } })',
  'a model under another name': 'const messages = house.db.message',
  'a model in a transaction': 'await tx.event.findMany({ where: { roomId } })',
  'a relation that is included': 'await db.user.findMany({ include: { rooms: true } })',
  'a relation that is selected': 'await db.user.findMany({ select: { messages: { take: 1 } } })',
  'a lock that asks nobody': 'await recordIn(tx, { roomId, actorId, where: Prisma.sql`true` }, work)',
}

test.each(Object.entries(breaches))('S2: a planted breach is found: %s', (_, line) => {
  expect(readsOf('planted.ts', line)).toHaveLength(1)
})

test.each([
  'await db.$queryRaw`SELECT r.id FROM "Room" r WHERE r.id = ${id}::uuid AND ${visibleTo(viewer)}`',
  'await tx.event.createMany({ data })',
  'await record(ctx, roomId, work)',
  'const { message } = event.data',
])('S2: what is right is left alone: %s', (line) => {
  expect(readsOf('right.ts', line)).toEqual([])
})
