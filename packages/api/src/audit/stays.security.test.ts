import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Db } from '@etalase/db'
import { restore } from '@etalase/db/backup/restore'
import { backUp } from '@etalase/db/backup/write'
import { createTestDatabase } from '@etalase/db/testing'
import { expect, test } from 'vitest'
import { mintId } from '../id.ts'
import { createWorld, type World } from '../testing/world.ts'

async function aLine({ db }: World) {
  const line = { id: mintId(), actorId: mintId(), action: 'room.assign', targetType: 'room', targetId: 'it' }
  return db.auditEntry.create({ data: { ...line, before: 'before', after: { name: 'after' } } })
}

const changes = [
  `UPDATE "AuditEntry" SET "actorId" = NULL`,
  `UPDATE "AuditEntry" SET action = 'room.status'`,
  `UPDATE "AuditEntry" SET at = now()`,
  `UPDATE "AuditEntry" SET before = NULL, after = NULL`,
  `DELETE FROM "AuditEntry"`,
  `DELETE FROM "AuditEntry" WHERE false`,
  `TRUNCATE "AuditEntry"`,
  `INSERT INTO "AuditEntry" SELECT * FROM "AuditEntry" ON CONFLICT (id) DO UPDATE SET action = 'room.status'`,
  `MERGE INTO "AuditEntry" a USING "AuditEntry" b ON a.id = b.id WHEN MATCHED THEN DELETE`,
]

/** Inside a transaction that has said whom it forgets. */
const whileForgetting = (db: Db, sql: string) =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('etalase.forgetting', 'it', true)`
    await tx.$executeRawUnsafe(sql)
  })

test('S17: no statement changes what was written down, nor takes it away', async ({ task }) => {
  await using world = await createWorld()
  const line = await aLine(world)
  for (const sql of changes)
    await expect(world.db.$executeRawUnsafe(sql), sql).rejects.toThrow('the audit is only added to')
  for (const sql of changes.filter((it) => !it.includes('before = NULL')))
    await expect(whileForgetting(world.db, sql), sql).rejects.toThrow('the audit is only added to')
  expect(await world.db.auditEntry.findMany()).toEqual([line])
  task.meta['reached'] = `${changes.length} ways of changing lines were tried: 0 changed`
})

test('S17: forgetting somebody takes what was before and after, of their lines alone, and nothing else', async () => {
  await using world = await createWorld()
  const [theirs, other] = [await aLine(world), await aLine(world)]
  const another = await world.db.auditEntry.create({
    data: { ...other, id: mintId(), targetId: 'another', before: 'before', after: 'after' },
  })
  await world.db.$executeRaw`SELECT forget_in_audit('it')`
  const found = await world.db.auditEntry.findMany({ orderBy: { id: 'asc' } })
  const forgotten = { before: null, after: null }
  expect(found).toEqual([{ ...theirs, ...forgotten }, { ...other, ...forgotten }, another])
})

test('S17: what forgetting allows ends with it, in the same transaction', async () => {
  await using world = await createWorld()
  const line = await aLine(world)
  const both = world.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT forget_in_audit('another')`
    await tx.$executeRaw`UPDATE "AuditEntry" SET before = NULL, after = NULL`
  })
  await expect(both).rejects.toThrow('the audit is only added to')
  expect(await world.db.auditEntry.findMany()).toEqual([line])
})

test('S17: servers that run as somebody who may only read and add cannot lift the guard', async () => {
  await using world = await createWorld()
  const line = await aLine(world)
  const role = `clerk_${mintId().replaceAll('-', '')}`
  const url = Object.assign(new URL(world.url), { username: role }).href
  const clerk = connect(url)
  const lifts = ['ALTER TABLE "AuditEntry" DISABLE TRIGGER USER', 'DROP FUNCTION audit_stays CASCADE']
  try {
    await world.db.$executeRawUnsafe(`CREATE ROLE ${role} LOGIN`)
    await world.db.$executeRawUnsafe(`GRANT SELECT, INSERT ON "AuditEntry" TO ${role}`)
    await expect(clerk.$executeRaw`SELECT forget_in_audit('it')`).rejects.toThrow('permission denied')
    await world.db.$executeRawUnsafe(`GRANT EXECUTE ON FUNCTION forget_in_audit(text) TO ${role}`)
    for (const sql of [...changes, ...lifts])
      await expect(clerk.$executeRawUnsafe(sql), sql).rejects.toThrow(/permission denied|must be owner/)
    await clerk.auditEntry.create({ data: { ...line, id: mintId(), before: 'x', after: 'x' } })
    await clerk.$executeRaw`SELECT forget_in_audit('it')`
    expect(await clerk.auditEntry.findMany()).toMatchObject([{ before: null }, { before: null }])
  } finally {
    await clerk.$disconnect()
    await world.db.$executeRawUnsafe(`DROP OWNED BY ${role}`)
    await world.db.$executeRawUnsafe(`DROP ROLE ${role}`)
  }
})

test('S17: a restore brings the lines back, and the guard with them', async () => {
  await using world = await createWorld()
  await using other = await createTestDatabase()
  const line = await aLine(world)
  const folder = await mkdtemp(join(tmpdir(), 'etalase-stays-'))
  const restored = connect(other.url)
  try {
    await backUp(world.url, join(folder, 'backup'))
    await restore(other.url, join(folder, 'backup'), { overwrite: true })
    for (const sql of changes)
      await expect(restored.$executeRawUnsafe(sql), sql).rejects.toThrow('the audit is only added to')
    expect(await restored.auditEntry.findMany()).toEqual([line])
  } finally {
    await restored.$disconnect()
    await rm(folder, { recursive: true })
  }
})
