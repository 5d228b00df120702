import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verify } from '@node-rs/argon2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Db } from '../index.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { isEmpty, seedDemo } from './seed.ts'

const now = new Date('2026-11-20T09:30:00Z')
const filesDir = mkdtempSync(join(tmpdir(), 'etalase-seed-'))
let database: TestDatabase
let db: Db

beforeAll(async () => {
  database = await createTestDatabase()
  db = connect(database.url)
  await seedDemo(db, { filesDir, now })
})

afterAll(async () => {
  await db.$disconnect()
  await database[Symbol.asyncDispose]()
  rmSync(filesDir, { recursive: true })
})

test('a migrated database is empty, a seeded one is not', async () => {
  await using fresh = await createTestDatabase()
  const other = connect(fresh.url)
  expect(await isEmpty(other)).toBe(true)
  await other.$disconnect()
  expect(await isEmpty(db)).toBe(false)
})

test('a seed that fails leaves nothing behind', async () => {
  await using fresh = await createTestDatabase()
  const other = connect(fresh.url)
  await other.$executeRaw`ALTER TABLE "WishlistItem" ADD CONSTRAINT never CHECK (false)`
  await expect(seedDemo(other, { filesDir, now })).rejects.toThrow()
  expect(await isEmpty(other)).toBe(true)
  await other.$disconnect()
})

test('seeding twice gives the same rows', async () => {
  await using fresh = await createTestDatabase()
  const other = connect(fresh.url)
  await seedDemo(other, { filesDir, now })
  for (const table of await tables()) {
    expect(await rowsOf(other, table), table).toEqual(await rowsOf(db, table))
  }
  await other.$disconnect()
})

test('the demo logins open their accounts', async () => {
  const logins = {
    'admin@etalase.demo': ['ADMIN', 'admin123'],
    'agent@etalase.demo': ['AGENT', 'agent123'],
    'john@etalase.demo': ['CUSTOMER', 'shopper123'],
  }
  for (const [email, [kind, password]] of Object.entries(logins)) {
    const user = await db.user.findFirstOrThrow({ where: { email } })
    expect(user.kind).toBe(kind)
    expect(await verify(user.passwordHash!, password!)).toBe(true)
  }
})

test('the four on top of the desk are John, Maria, Ahmed and Sarah, each in their own state', async () => {
  const rooms = await db.room.findMany({
    include: { shopper: true, assignee: true },
    orderBy: { lastActivityAt: 'desc' },
    take: 4,
  })
  expect(
    rooms.map((r) => [r.shopper.name, r.handler, r.unread, r.assignee?.email ?? null, r.status]),
  ).toEqual([
    ['John Doe', 'AGENT', 2, 'agent@etalase.demo', 'OPEN'],
    ['Maria Lopez', 'BOT', 1, null, 'OPEN'],
    ['Ahmed Hassan', 'PAUSED', 0, 'agent@etalase.demo', 'OPEN'],
    ['Sarah Williams', 'BOT', 0, null, 'OPEN'],
  ])
})

test('the demo agent sees John and Ahmed only', async () => {
  const rooms = await db.room.findMany({
    where: { assignee: { email: 'agent@etalase.demo' } },
    include: { shopper: true },
  })
  expect(rooms.map(({ shopper }) => shopper.name).toSorted()).toEqual(['Ahmed Hassan', 'John Doe'])
})

test('what John took from an agent’s card stands in his cart and on the card', async () => {
  const john = await db.user.findFirstOrThrow({ where: { email: 'john@etalase.demo' } })
  const receipt = await db.cardAction.findFirstOrThrow({ where: { actorId: john.id, kind: 'ADD_TO_CART' } })
  const card = await db.message.findUniqueOrThrow({ where: { id: receipt.messageId! } })
  const line = await db.cartItem.findFirstOrThrow({
    where: { sourceMessageId: card.id, cart: { userId: john.id } },
  })
  expect(card.senderKind).toBe('AGENT')
  expect([line.productId, line.variantId]).toEqual([card.productId, card.variantId])
  const acted = { roomId: card.roomId, kind: 'card.acted', data: { path: ['messageSeq'], equals: card.seq } }
  expect(await db.event.count({ where: acted })).toBe(1)
})

test('the shop has something of everything', async () => {
  const products = await db.product.findMany({ include: { variants: true } })
  expect(products.length).toBeGreaterThanOrEqual(64)
  expect(new Set(products.map(({ category }) => category)).size).toBeGreaterThanOrEqual(6)
  expect(new Set(products.map(({ brand }) => brand)).size).toBeGreaterThanOrEqual(15)
  expect(products.filter(({ variants }) => variants.length > 1).length).toBeGreaterThanOrEqual(15)
  expect(products.filter(({ stock }) => stock === 0).length).toBeGreaterThanOrEqual(4)
  expect(products.filter(({ stock }) => stock > 0 && stock <= 5).length).toBeGreaterThanOrEqual(5)
  expect(products.filter(({ active }) => !active).length).toBe(1)
})

test('every product has a picture', async () => {
  for (const { name, image } of await db.product.findMany()) {
    expect(existsSync(join(filesDir, image.replace('/files/', ''))), name).toBe(true)
  }
})

test('the desk has rooms of every status, priority, handler and channel, and nothing is in the future', async () => {
  const rooms = await db.room.findMany()
  expect(rooms.length).toBeGreaterThanOrEqual(120)
  expect(await db.user.count({ where: { kind: { in: ['CUSTOMER', 'GUEST'] } } })).toBeGreaterThanOrEqual(40)
  expect(new Set(rooms.map(({ status }) => status)).size).toBe(3)
  expect(new Set(rooms.map(({ priority }) => priority)).size).toBe(4)
  expect(new Set(rooms.map(({ handler }) => handler)).size).toBe(3)
  expect(new Set(rooms.map(({ channel }) => channel)).size).toBe(4)
  expect(await db.event.count({ where: { createdAt: { gt: now } } })).toBe(0)
})

test('a shopper’s room begins after the one before was closed', async () => {
  const later = await db.room.findMany({
    where: { previousRoomId: { not: null } },
    include: { previous: true },
  })
  expect(later.length).toBeGreaterThan(60)
  for (const { previous, createdAt, shopperId } of later) {
    expect(previous?.shopperId).toBe(shopperId)
    expect(previous?.closedAt?.getTime()).toBeLessThan(createdAt.getTime())
  }
})

test('a card shows a product that exists, in a variant of its own', async () => {
  const cards = await db.message.findMany({ where: { kind: 'PRODUCT' } })
  const products = await db.product.findMany({ include: { variants: true } })
  expect(cards.length).toBeGreaterThan(100)
  for (const { productId, variantId, product } of cards) {
    const known = products.find(({ id }) => id === productId)
    const variant = known?.variants.find(({ id }) => id === variantId)
    expect(product).toMatchObject({ productId, name: known?.name, sku: variant?.sku ?? known?.sku })
    expect(variant?.id ?? null).toBe(variantId)
  }
})

async function tables() {
  const names = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`
  // The epoch of a log is the database's own, and so are the migrations.
  return names.map(({ name }) => name).filter((name) => name !== 'LogEpoch' && !name.startsWith('_'))
}

/** `changedXid` is the number of a transaction, which no two databases share. */
async function rowsOf(of: Db, table: string) {
  const sql = `SELECT (to_jsonb(t) - 'changedXid')::text AS row FROM "${table}" t ORDER BY 1`
  return (await of.$queryRawUnsafe<{ row: string }[]>(sql)).map(({ row }) => row)
}
