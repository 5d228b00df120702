import { expect, test } from 'vitest'
import { mintId } from '../id.ts'
import { columns } from '../testing/columns.ts'
import { browserAt } from '../testing/browser.ts'
import { refusal } from '../testing/refusal.ts'
import { fresh, say } from '../testing/say.ts'
import { createWorld, password, type World } from '../testing/world.ts'
import type { ExportDocument } from './export.schema.ts'

/** Everything that somebody can leave behind here, by a browser of their own. */
async function aFullLife(world: World) {
  const { teapot, lamp } = world.products
  const budi = await world.agent('budi')
  const boss = await world.admin('boss')
  const browser = browserAt(world.house)
  await (
    await browser.call()
  ).session.signUp({ email: 'eve@example.com', password, name: 'Eve', phone: '+62 812 3456' })
  const eve = await browser.call()
  const body = { kind: 'text', text: 'Is it clay?' } as const
  const { room } = await eve.room.start({ ...fresh(), topic: 'Tea', subject: 'Pots', body })
  await boss.room.assign({ roomId: room.id, assigneeId: budi.viewer.id })
  const card = { kind: 'product', productId: teapot.id, text: 'Yes' } as const
  const { id: messageId } = await budi.message.send({ ...fresh(), roomId: room.id, body: card })
  await eve.cart.add({ ...fresh(), productId: teapot.id, quantity: 2, messageId })
  await eve.order.place(fresh())
  await eve.cart.add({ ...fresh(), productId: teapot.id, quantity: 1 })
  await eve.wishlist.add({ productId: lamp.id })
  await eve.session.updateProfile({ address: 'Jl. Merdeka 1', locale: 'en' })
  await eve.session.visit({ path: '/products', title: 'All' })
  await eve.message.send(say(room.id, 'Thank you'))
  await eve.session.signIn({ email: 'eve@example.com', password })
  const me = await browser.call()
  return { me, boss, budi, roomId: room.id, id: (await me.session.me())!.id }
}

test('P1: a shopper takes along all that is known of them, and an admin gets the same', async ({ task }) => {
  await using world = await createWorld()
  const { me, boss, id } = await aFullLife(world)
  const document = await me.privacy.export()
  expect(document).toMatchObject({ format: 'etalase.shopper', version: 1 })
  for (const part of Object.values(partOf)) expect(document[part]).not.toEqual([])
  const hers = { name: 'Eve', email: 'eve@example.com', phone: '+62 812 3456', address: 'Jl. Merdeka 1' }
  expect(document.profile).toMatchObject({ id, ...hers, language: 'en', lastPage: { title: 'All' } })
  const [room] = document.rooms
  expect(room).toMatchObject({ topic: 'Tea', subject: 'Pots', status: 'OPEN' })
  expect(room?.messages.map(({ by, name, text }) => `${by} ${name}: ${text}`)).toEqual([
    'you Eve: Is it clay?',
    'shop budi: Yes',
    'you Eve: Thank you',
  ])
  expect(room?.messages[1]?.product).toMatchObject({ name: 'Clay teapot' })
  expect(document.cart).toMatchObject([{ name: 'Clay teapot', quantity: 1, addedBy: 'you' }])
  expect(document.wishlist).toMatchObject([{ name: 'Reading lamp' }])
  expect(document.orders).toMatchObject([{ items: [{ name: 'Clay teapot', quantity: 2 }] }])
  expect(document.cardActions).toMatchObject([{ outcome: 'added' }, { outcome: 'added' }, {}])
  expect(document.sessions).toMatchObject([{ app: 'SHOP', browser: 'test', address: '127.0.0.1' }])
  expect(document.audit).toMatchObject([{ action: 'session.signIn', by: 'you' }])
  expect(document.files).toEqual([])
  const { exportedAt: _, audit, ...same } = await boss.privacy.exportOf({ shopperId: id })
  expect(document).toMatchObject(same)
  expect(audit.map(({ action, by }) => `${action} ${by}`)).toEqual([
    'session.signIn you',
    'shopper.export you',
  ])
  const acts = await world.db.auditEntry.findMany({
    where: { action: 'shopper.export' },
    orderBy: { at: 'asc' },
  })
  expect(acts.map((act) => [act.actorId, act.targetId])).toEqual([
    [id, id],
    [boss.viewer.id, id],
  ])
  task.meta['reached'] = `${tablesOfShoppers().length} tables hold something of a shopper, all are in it`
})

/** Those that erasure takes something out of, with the part of the document that holds it. */
const partOf: Record<string, keyof ExportDocument> = {
  User: 'profile',
  Session: 'sessions',
  Room: 'rooms',
  Event: 'rooms',
  Message: 'rooms',
  Cart: 'cart',
  CartItem: 'cart',
  WishlistItem: 'wishlist',
  CardAction: 'cardActions',
  AuditEntry: 'audit',
}
const tablesOfShoppers = () =>
  Object.keys(columns).filter((table) =>
    Object.values(columns[table]!).some((fate) => fate === 'gone' || fate === 'row'),
  )

test('P1: a table that holds something of a shopper has a part in the document', () => {
  expect(Object.keys(partOf).toSorted()).toEqual(tablesOfShoppers().toSorted())
})

test('P1: nothing of the staff’s is in it: no address, no note, no token', async () => {
  await using world = await createWorld()
  const { me, budi, roomId } = await aFullLife(world)
  const { seq } = await me.message.send(say(roomId, 'last'))
  const note = { senderId: budi.viewer.id, senderKind: 'AGENT', senderName: 'budi', kind: 'NOTE' } as const
  await world.db.message.create({
    data: { id: mintId(), roomId, seq: seq + 1, ...note, text: 'a difficult one' },
  })
  const document = JSON.stringify(await me.privacy.export())
  expect(document).not.toContain('a difficult one')
  for (const { email } of await world.db.user.findMany({ where: { kind: { in: ['AGENT', 'ADMIN'] } } }))
    expect(document).not.toContain(email)
  for (const { id } of await world.db.session.findMany()) expect(document).not.toContain(id)
  expect(document).not.toMatch(/priority|argon2/i)
})

test('P1: nobody exports somebody else but an admin, and of the staff nobody is exported', async () => {
  await using world = await createWorld()
  const [ann, budi, boss] = [await world.shopper('ann'), await world.agent('budi'), await world.admin('boss')]
  const shopperId = ann.viewer.id
  for (const visitor of [budi, ann, await world.guest('gus')])
    await expect(visitor.privacy.exportOf({ shopperId })).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(world.stranger().privacy.export()).rejects.toSatisfy(refusal('NOT_SIGNED_IN'))
  await expect(boss.privacy.export()).rejects.toSatisfy(refusal('NOT_ALLOWED'))
  await expect(boss.privacy.exportOf({ shopperId: budi.viewer.id })).rejects.toSatisfy(refusal('NOT_FOUND'))
  await ann.privacy.erase({ password })
  await expect(boss.privacy.exportOf({ shopperId })).rejects.toSatisfy(refusal('NOT_FOUND'))
})

test('P1: ten thousand messages come along, and are erased, in one go', async ({ task }) => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  const { room } = await ann.room.start({ ...fresh() })
  const many = 10_000
  const whose = `'${room.id}', n + 1`
  await world.db.$executeRawUnsafe(`
    INSERT INTO "Event" ("roomId", seq, kind) SELECT ${whose}, 'message.sent' FROM generate_series(1, ${many}) n`)
  await world.db.$executeRawUnsafe(`
    INSERT INTO "Message" (id, "roomId", seq, "senderId", "senderKind", "senderName", kind, text)
    SELECT gen_random_uuid(), ${whose}, '${ann.viewer.id}', 'CUSTOMER', 'ann', 'TEXT', 'message number ' || n || repeat(' and more', 20)
    FROM generate_series(1, ${many}) n`)
  await world.db.room.update({ where: { id: room.id }, data: { lastSeq: many + 1 } })
  const began = performance.now()
  const { rooms } = await ann.privacy.export()
  const exported = performance.now()
  expect(rooms[0]?.messages.map((message) => message.number)).toEqual(
    Array.from({ length: many }, (_, i) => i + 2),
  )
  await ann.privacy.erase({ password })
  const erased = performance.now()
  expect(await world.db.message.count({ where: { text: { not: null } } })).toBe(0)
  task.meta['reached'] =
    `10,000 messages: exported in ${Math.round(exported - began)} ms, erased in ${Math.round(erased - exported)} ms`
}, 60_000)
