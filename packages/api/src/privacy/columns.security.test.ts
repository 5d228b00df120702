import type { Db } from '@etalase/db'
import { expect, test } from 'vitest'
import { mintId } from '../id.ts'
import { columns } from '../testing/columns.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld, password, type World } from '../testing/world.ts'

interface Column {
  table: string
  column: string
}

const columnsOf = (db: Db) =>
  db.$queryRaw<Column[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, ordinal_position`

test('P2: what becomes of every column of every table is written down', async ({ task }) => {
  await using world = await createWorld()
  const there = (await columnsOf(world.db)).map(({ table, column }) => `${table}.${column}`)
  const listed = Object.entries(columns).flatMap(([table, names]) =>
    Object.keys(names).map((column) => `${table}.${column}`),
  )
  expect(there.toSorted()).toEqual(listed.toSorted())
  task.meta['reached'] = `${there.length} columns of ${Object.keys(columns).length} tables are listed`
})

/** Something of hers in every table that can hold it; answers which of their rows are hers. */
async function liveIn(world: World): Promise<Record<string, string>> {
  const { teapot, lamp } = world.products
  const [ann, boss] = [await world.shopper('ann'), await world.admin('boss')]
  const hers = ann.viewer.id
  const { room } = await ann.room.start({
    ...fresh(),
    topic: 'Tea',
    subject: 'Pots',
    body: { kind: 'text', text: 'Hi' },
  })
  await boss.message.send({ ...fresh(), roomId: room.id, body: { kind: 'product', productId: teapot.id } })
  const messageId = (await ann.room.get({ roomId: room.id })).messages.at(-1)!.id
  await ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 1, messageId })
  await ann.order.place(fresh())
  await ann.cart.add({ ...fresh(), productId: teapot.id, quantity: 1 })
  await ann.wishlist.add({ productId: lamp.id })
  await ann.session.updateProfile({ name: 'Ann', locale: 'en' })
  await ann.session.visit({ path: '/products', title: 'All' })
  await ann.message.send(say(room.id, 'Thank you'))
  const stranger = world.stranger()
  await stranger.session.signIn({ email: 'ann@example.com', password })
  return {
    User: `id = '${hers}'`,
    Session: `"userId" = '${hers}'`,
    Room: `id = '${room.id}'`,
    RoomMember: `"roomId" = '${room.id}'`,
    Event: `"roomId" = '${room.id}' AND kind IN ('room.started', 'room.shopperChanged', 'card.acted')`,
    Message: `"roomId" = '${room.id}'`,
    Cart: `"userId" = '${hers}'`,
    CartItem: `"addedById" = '${hers}'`,
    WishlistItem: `"userId" = '${hers}'`,
    CardAction: `"actorId" = '${hers}'`,
    Order: `"shopperId" = '${hers}'`,
    OrderItem: 'true',
    AuditEntry: `"targetId" = '${hers}'`,
  }
}

test('P2: nothing is left in any column that is a person’s, though each had something', async ({ task }) => {
  await using world = await createWorld()
  const { db } = world
  const rows = await liveIn(world)
  const personal = (await columnsOf(db)).filter(({ table, column }) => fate(table, column) === 'gone')
  const ann = await world.shopper('ann')
  const act = {
    id: mintId(),
    actorId: null,
    action: 'user.disable',
    targetType: 'user',
    targetId: ann.viewer.id,
  }
  await db.auditEntry.create({ data: { ...act, before: 'x', after: 'x' } }) // none of today's carries any
  await db.$executeRawUnsafe(`UPDATE "Room" SET metadata = '{"x": 1}'`)
  await db.$executeRawUnsafe(
    `UPDATE "User" SET avatar = 'x', phone = 'x', address = 'x' WHERE ${rows['User']}`,
  )
  await db.$executeRawUnsafe(`UPDATE "Message" SET "variantId" = gen_random_uuid() WHERE ${rows['Message']}`)
  for (const { table, column } of personal)
    expect(
      await filled(db, `SELECT "${column}" AS it FROM "${table}" WHERE ${rows[table]}`),
      `${table}.${column}`,
    ).not.toEqual([])
  for (const table of tablesThatGo)
    expect(await filled(db, `SELECT 1 AS it FROM "${table}" WHERE ${rows[table]}`), table).not.toEqual([])

  await ann.privacy.erase({ password })

  for (const { table, column } of personal) {
    const left = await filled(db, `SELECT "${column}" AS it FROM "${table}" WHERE ${rows[table]}`)
    expect(
      left.filter((it) => !isStaffs(it)),
      `${table}.${column}`,
    ).toEqual([])
  }
  for (const table of tablesThatGo)
    expect(await filled(db, `SELECT 1 AS it FROM "${table}" WHERE ${rows[table]}`), table).toEqual([])
  task.meta['reached'] =
    `${personal.length} columns are empty, and no row is left in ${tablesThatGo.length} tables`
})

const fate = (table: string, column: string) => columns[table]?.[column]
const tablesThatGo = Object.keys(columns).filter((table) => Object.values(columns[table]!).includes('row'))

/** The staff's own names stay on what they said. */
const isStaffs = (it: string) => it === 'boss'
const nothing = new Set([null, '', '{}', 'null', 'id', '{"topic": null, "subject": null}'])

/** The values that say something, as text; of a line about who became whom, the name. */
async function filled(db: Db, sql: string): Promise<string[]> {
  const rows = await db.$queryRawUnsafe<{ it: string | null }[]>(
    `SELECT CASE WHEN t.it LIKE '%"member"%' THEN t.it::jsonb #>> '{member,name}' ELSE t.it END AS it
     FROM (SELECT it::text FROM (${sql}) s) t`,
  )
  return rows.flatMap(({ it }) => (nothing.has(it) ? [] : [it!]))
}
