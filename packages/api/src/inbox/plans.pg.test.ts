import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Db } from '@etalase/db'
import { inviteCrowd } from '@etalase/db/seed/crowd'
import { seedDemo } from '@etalase/db/seed'
import { createTestDatabase, type TestDatabase } from '@etalase/db/testing'
import { openExplainer, statementsOf, type Explainer } from '@etalase/db/testing/statements'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerOf } from '../router.ts'
import { contextOf, houseOf } from '../testing/world.ts'
import type { Viewer } from '../session/session.schema.ts'
import type { InboxFilter } from './inbox.schema.ts'

const tables = ['Room', 'Message', 'Event', 'User', 'RoomMember', 'AuditEntry']
const filesDir = mkdtempSync(join(tmpdir(), 'etalase-plans-'))
let database: TestDatabase
let db: Db
let explainer: Explainer
let staff: Record<string, ReturnType<typeof callerOf>>
let agentId: string

beforeAll(async () => {
  database = await createTestDatabase()
  db = connect(database.url)
  await seedDemo(db, { filesDir })
  await inviteCrowd({ db, url: database.url }, { rooms: 12_000, messagesPerRoom: 3 })
  explainer = await openExplainer(database.url)
  const agents = await db.room.groupBy({
    by: ['assigneeId'],
    _count: true,
    orderBy: { _count: { id: 'desc' } },
  })
  agentId = agents.find(({ assigneeId }) => assigneeId !== null)!.assigneeId!
  const { id: adminId } = await db.user.findFirstOrThrow({ where: { kind: 'ADMIN' } })
  staff = { admin: await callerFor(adminId), agent: await callerFor(agentId) }
}, 120_000)

afterAll(async () => {
  await explainer[Symbol.asyncDispose]()
  await db.$disconnect()
  await database[Symbol.asyncDispose]()
  rmSync(filesDir, { recursive: true })
})

async function callerFor(id: string) {
  const user = await db.user.findUniqueOrThrow({ where: { id }, omit: { passwordHash: true } })
  return callerOf(contextOf(houseOf(db), 'desk', user as Viewer))
}

type Caller = ReturnType<typeof callerOf>

/** The tables that the desk's own statements for this would read from one end to the other. */
async function walkedThrough(ask: (caller: Caller) => Promise<unknown>): Promise<string[]> {
  const found: string[] = []
  for (const [who, caller] of Object.entries(staff)) {
    const statements = await statementsOf(() => ask(caller))
    expect(statements.length).toBeGreaterThan(0)
    for (const statement of statements) {
      const scans = await explainer.scansOf(statement)
      const whole = scans.filter(({ kind, table }) => kind === 'Seq Scan' && tables.includes(table ?? ''))
      found.push(...whole.map(({ table }) => `${who}: ${table} in ${statement.text}`))
    }
  }
  return found
}

const filters = (): InboxFilter[] => [
  {},
  ...(['OPEN', 'RESOLVED', 'CLOSED'] as const).map((status) => ({ status })),
  ...(['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const).map((priority) => ({ priority })),
  ...(['BOT', 'AGENT', 'PAUSED'] as const).map((handler) => ({ handler })),
  ...(['WEB', 'WHATSAPP', 'TELEGRAM', 'EMAIL'] as const).map((channel) => ({ channel })),
  { assigneeId: agentId },
  { assigneeId: null },
  { unread: true },
  { unread: false },
  { status: 'RESOLVED', priority: 'URGENT' },
  { status: 'CLOSED', channel: 'EMAIL', handler: 'PAUSED', unread: true },
]

test.each(['activity', 'waiting', 'priority'] as const)(
  'no filter walks through a table, in the order of %s, on no page',
  async (sort) => {
    for (const filter of filters()) {
      const twoPages = async (caller: Caller) => {
        const { nextCursor } = await caller.inbox.list({ ...filter, sort, limit: 5 })
        if (nextCursor) await caller.inbox.list({ ...filter, sort, limit: 5, cursor: nextCursor })
      }
      expect(await walkedThrough(twoPages), JSON.stringify(filter)).toEqual([])
    }
  },
)

test('a page in the order of activity and of priority comes from an index, and stops there', async () => {
  for (const sort of ['activity', 'priority'] as const) {
    const [, list] = await statementsOf(() => staff['admin']!.inbox.list({ sort, status: 'OPEN' }))
    const scans = await explainer.scansOf(list!)
    expect(scans).toContainEqual({ kind: 'Index Only Scan', table: 'Room', index: `Room_${sort}_idx` })
  }
})

test('no search walks through a table, whatever it is for', async () => {
  const { email, phone, name } = await db.user.findFirstOrThrow({
    where: { kind: 'CUSTOMER', phone: { not: null }, rooms: { some: {} } },
  })
  const terms = [
    name,
    'siti',
    email!,
    '@example.com',
    phone!.slice(-9),
    'Sisa',
    'ET-104321',
    'ready',
    'kak',
    'zeppelin',
  ]
  for (const q of [...terms, 'a', 'lu', 'xq', '%', 'Rp 15'])
    for (const sort of ['activity', 'waiting', 'priority'] as const)
      expect(await walkedThrough((caller) => caller.inbox.list({ q, sort })), q).toEqual([])
})

test('neither a room nor a page of its history walks through a table', async () => {
  const { id: roomId } = await db.room.findFirstOrThrow({
    where: { assigneeId: agentId },
    orderBy: { lastSeq: 'desc' },
  })
  expect(await walkedThrough((caller) => caller.room.get({ roomId }))).toEqual([])
  expect(await walkedThrough((caller) => caller.room.history({ roomId, before: 9 }))).toEqual([])
})

test('the figures walk through no table', async () => {
  expect(await walkedThrough((caller) => caller.inbox.stats())).toEqual([])
  for (const days of [7, 30, 90])
    expect(await walkedThrough((caller) => caller.inbox.days({ timeZone: 'Asia/Jakarta', days }))).toEqual([])
})

test('an index that is missing is missed', async () => {
  await db.$executeRaw`DROP INDEX "Room_activity_idx", "Room_assignee_idx", "Room_priority_idx"`
  expect(await walkedThrough((caller) => caller.inbox.list({ channel: 'EMAIL' }))).not.toEqual([])
})
