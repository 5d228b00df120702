import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Db } from '@etalase/db'
import { inviteCrowd } from '@etalase/db/seed/crowd'
import { seedDemo } from '@etalase/db/seed'
import { createTestDatabase, type TestDatabase } from '@etalase/db/testing'
import { openExplainer, statementsOf, type Explainer } from '@etalase/db/testing/statements'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InboxFilter } from './inbox/inbox.schema.ts'
import { callerOf } from './router.ts'
import type { Viewer } from './session/session.schema.ts'
import { contextOf, houseOf } from './testing/world.ts'

const tables = ['Room', 'Message', 'Event', 'User', 'RoomMember', 'AuditEntry']
const filesDir = mkdtempSync(join(tmpdir(), 'etalase-plans-'))
let database: TestDatabase
let db: Db
let explainer: Explainer
let staff: { admin: Caller; agent: Caller }
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

type Caller = ReturnType<typeof callerOf>

async function callerFor(id: string) {
  const user = await db.user.findUniqueOrThrow({ where: { id }, omit: { passwordHash: true } })
  return callerOf(contextOf(houseOf(db), 'desk', user as Viewer))
}

/** The tables that the desk's own statements for this would read from one end to the other. */
async function walkedThrough(
  ask: (caller: Caller) => Promise<unknown>,
  by: Partial<typeof staff> = staff,
): Promise<string[]> {
  const found: string[] = []
  for (const [who, caller] of Object.entries(by)) {
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
    const [, list] = await statementsOf(() => staff.admin.inbox.list({ sort, status: 'OPEN' }))
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

test('whatever the audit is asked for, the index in whose order it stands has it', async () => {
  const { targetId } = await db.auditEntry.findFirstOrThrow()
  const month = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' }
  const questions = [
    ['at', {}],
    ['at', month],
    ['actorId_at', { actorId: agentId }],
    ['actorId_at', { actorId: agentId, ...month }],
    ['action_at', { action: 'user.enable' }],
    ['action_at', { action: 'room.status', ...month }],
    ['targetId_at', { targetId }],
    ['targetId_at', { targetId, action: 'room.assign' }],
  ] as const
  for (const [columns, question] of questions) {
    const [first] = await statementsOf(() => staff.admin.audit.list({ ...question, limit: 1 }))
    const index = `AuditEntry_${columns}_id_idx`
    const expected = [{ kind: 'Index Scan', table: 'AuditEntry', index }]
    expect(await explainer.scansOf(first!), JSON.stringify(question)).toEqual(expected)
    const twoPages = async ({ audit }: Caller) => {
      const { nextCursor } = await audit.list({ ...question, limit: 1 })
      if (nextCursor) await audit.list({ ...question, limit: 1, cursor: nextCursor })
    }
    expect(await walkedThrough(twoPages, { admin: staff.admin }), JSON.stringify(question)).toEqual([])
  }
})

test('neither a shopper nor the staff walks through a table, and no room is counted for them', async () => {
  const { id: roomId } = await db.room.findFirstOrThrow({ where: { assigneeId: agentId } })
  expect(await walkedThrough((caller) => caller.shopper.get({ roomId }))).toEqual([])
  expect(await walkedThrough((caller) => caller.staff.all(), { admin: staff.admin })).toEqual([])
  const statements = await statementsOf(() => staff.admin.staff.all())
  const scans = await Promise.all(statements.map((statement) => explainer.scansOf(statement)))
  expect(scans.flat().map(({ table }) => table)).not.toContain('Room')
})

test('an index that is missing is missed', async () => {
  await db.$executeRaw`DROP INDEX "Room_activity_idx", "Room_assignee_idx", "Room_priority_idx"`
  expect(await walkedThrough((caller) => caller.inbox.list({ channel: 'EMAIL' }))).not.toEqual([])
})
