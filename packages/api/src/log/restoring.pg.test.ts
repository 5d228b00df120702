import { connect } from '@etalase/db'
import { expect, test } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { createWorld, houseOf } from '../testing/world.ts'
import { databaseTrouble } from './trouble.ts'

test('a server that wakes up during a restore says that it is away, and answers once it is over', async () => {
  await using world = await createWorld()
  await world.db.$disconnect()
  const [restoring, silent] = [connect(world.url, 1), connect(world.url)]
  await restoring.$queryRaw`SELECT pg_advisory_lock(3825275)::text`
  const { db } = houseOf(silent)
  const trouble = await db.user.count().then(() => null, databaseTrouble)
  expect(trouble).toSatisfy(refusal('UNAVAILABLE'))
  await restoring.$disconnect()
  await expect.poll(() => db.user.count().catch(() => -1)).toBe(0)
  await db.$disconnect()
})
