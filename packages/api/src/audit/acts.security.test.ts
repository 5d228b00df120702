import { expect, test } from 'vitest'
import { appRouter } from '../router.ts'
import type { World } from '../testing/world.ts'
import { auditActions } from './action.schema.ts'
import { acts, unwritten } from './testing/acts.ts'
import { openStage, type Stage } from './testing/stage.ts'

const mutations = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
)
  .filter(([, { _def }]) => _def.type === 'mutation')
  .map(([name]) => name)

test('S17: of every mutation it is said which act it writes down, or why none', ({ task }) => {
  const said = [...Object.keys(acts).map((name) => name.split(' ')[0]!), ...Object.values(unwritten).flat()]
  expect([...new Set(said)].toSorted()).toEqual(mutations.toSorted())
  const written = Object.values(acts).map(({ writes }) => writes)
  const elsewhere = ['staff.reset'] // by a command line and no call
  expect([...new Set([...written, ...elsewhere])].toSorted()).toEqual(auditActions.toSorted())
  task.meta['reached'] = `${mutations.length} mutations, ${auditActions.length} kinds of acts`
})

/** The contents of every table but those that say nothing of what was done. */
async function fingerprint({ db }: World): Promise<unknown> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND relname NOT IN ('LimitCount', '_prisma_migrations')`
  const each = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS "table", md5(string_agg((to_jsonb(t) - 'lastSeenAt')::text, ',' ORDER BY t::text)) FROM "${name}" t`,
  )
  return db.$queryRawUnsafe(`${each.join(' UNION ALL ')} ORDER BY 1`)
}

const refuseLines = `
  CREATE FUNCTION no_line() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no line'; END $$`

/** Runs some work while the database takes no line. */
async function withoutLines({ db }: World, work: () => Promise<unknown>): Promise<unknown> {
  await db.$executeRawUnsafe(
    'CREATE TRIGGER no_line BEFORE INSERT ON "AuditEntry" EXECUTE FUNCTION no_line()',
  )
  const failed = await work().then(
    () => 'it was done all the same',
    (error: unknown) => String(error),
  )
  await db.$executeRawUnsafe('DROP TRIGGER no_line ON "AuditEntry"')
  return failed
}

async function proveAct(stage: Stage, name: string): Promise<void> {
  const { world } = stage
  const { writes, ready } = acts[name]!
  const { by, on, act } = await ready(stage)
  const before = await fingerprint(world)
  const known = (await world.db.auditEntry.findMany()).map((line) => line.id)
  expect(await withoutLines(world, act), `${name} without its line`).toContain('no line')
  expect(await fingerprint(world), `${name} without its line`).toEqual(before)
  const done = await act()
  const lines = await world.db.auditEntry.findMany({ where: { id: { notIn: known } } })
  const made = (done as { id: string } | undefined)?.id
  const line = { actorId: by ?? made, action: writes, targetId: on ?? made }
  expect(lines, name).toMatchObject([line])
}

test('S17: each act writes one line of who did what to what, and without its line nothing is done', async ({
  task,
}) => {
  await using stage = await openStage()
  await stage.world.db.$executeRawUnsafe(refuseLines)
  for (const name of Object.keys(acts)) await proveAct(stage, name)
  task.meta['reached'] = `${Object.keys(acts).length} acts: one line each, and 0 done without it`
}, 60_000)

test('S17: what is refused writes no line', async () => {
  await using stage = await openStage()
  const { world, budi, stranger } = stage
  const lines = await world.db.auditEntry.count()
  const roomId = stage.ann.viewer.id
  for (const attempt of [
    () => stranger.session.signIn({ email: 'budi@example.com', password: 'a wrong one', token: true }),
    () => budi.room.setStatus({ roomId, status: 'CLOSED' }),
    () => budi.staff.setRole({ userId: budi.viewer.id, kind: 'ADMIN' }),
    () => budi.privacy.exportOf({ shopperId: stage.ann.viewer.id }),
  ])
    await expect(attempt()).rejects.toThrow()
  expect(await world.db.auditEntry.count()).toBe(lines)
})
