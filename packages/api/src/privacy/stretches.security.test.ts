import { expect, test } from 'vitest'
import { fresh } from '../testing/say.ts'
import { createWorld, password, type World } from '../testing/world.ts'

const many = 30_000
const tables = ['Message', 'Event', 'CardAction'] as const

/** A room in which each line of the log is something that erasure takes out, and as many presses on one card. */
async function aBusyRoom({ db, products, shopper }: World) {
  const ann = await shopper('ann')
  const { room } = await ann.room.start(fresh())
  const [whose, who] = [`'${room.id}'::uuid`, `'${ann.viewer.id}'::uuid`]
  const member = JSON.stringify({ from: ann.viewer.id, member: { name: 'ann', avatar: null } })
  await db.$executeRawUnsafe(`
    INSERT INTO "Event" ("roomId", seq, kind, data) SELECT ${whose}, n + 1,
      CASE n % 3 WHEN 0 THEN 'message.sent' WHEN 1 THEN 'card.acted' ELSE 'room.shopperChanged' END,
      CASE n % 3 WHEN 2 THEN '${member}' ELSE '{}' END::jsonb FROM generate_series(1, ${many}) n`)
  await db.$executeRawUnsafe(`
    INSERT INTO "Message" (id, "roomId", seq, "senderId", "senderKind", "senderName", kind, "productId")
    SELECT gen_random_uuid(), ${whose}, n + 1, ${who}, 'CUSTOMER', 'ann', 'PRODUCT', '${products.teapot.id}'
    FROM generate_series(3, ${many}, 3) n`)
  await db.$executeRawUnsafe(`
    INSERT INTO "CardAction" (id, "messageId", "actorId", kind, "clientId", outcome)
    SELECT gen_random_uuid(), CASE WHEN n % 2 = 0 THEN m.id END, ${who}, 'ADD_TO_CART', gen_random_uuid(), '{}'
    FROM generate_series(1, ${many}) n, (SELECT id FROM "Message" WHERE "roomId" = ${whose} ORDER BY seq LIMIT 1) m`)
  await db.room.update({ where: { id: room.id }, data: { lastSeq: many + 1 } })
  return ann
}

/** How many rows of each table one statement has touched at most. */
async function watchStatements({ db }: World) {
  await db.$executeRawUnsafe('CREATE TABLE touched ("table" text, rows int)')
  await db.$executeRawUnsafe(`CREATE FUNCTION note_touched() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO touched SELECT TG_TABLE_NAME, count(*) FROM before; RETURN NULL; END $$`)
  for (const table of tables)
    for (const act of ['UPDATE', 'DELETE'])
      await db.$executeRawUnsafe(`CREATE TRIGGER note_${act} AFTER ${act} ON "${table}"
        REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION note_touched()`)
  return async (table: string) => {
    const [row] = await db.$queryRawUnsafe<[{ most: number; all: number }]>(
      `SELECT max(rows)::int AS most, sum(rows)::int AS all FROM touched WHERE "table" = '${table}'`,
    )
    return row
  }
}

test('P2: no statement of an erasure grows with what there is to erase', async ({ task }) => {
  await using world = await createWorld()
  const ann = await aBusyRoom(world)
  const touched = await watchStatements(world)
  const began = performance.now()
  await ann.privacy.erase({ password })
  const took = Math.round(performance.now() - began)
  for (const table of tables) {
    const { most, all } = await touched(table)
    expect(all, `${table}: all of it went`).toBeGreaterThanOrEqual(many / 3)
    expect(most, table).toBeLessThanOrEqual(2_000)
  }
  expect(await world.db.cardAction.count()).toBe(0)
  const named = await world.db.event.count({ where: { data: { path: ['member', 'name'], equals: 'ann' } } })
  expect(named).toBe(0)
  task.meta['reached'] = `${many} lines and ${many} presses in ${took} ms, at most 2,000 rows a statement`
}, 60_000)
