import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '@etalase/db'
import { createTestDatabase } from '@etalase/db/testing'
import { expect, test } from 'vitest'
import { databaseTrouble } from './trouble.ts'

test('whoever finds no free connection in time, or is too long about it, is told that it is busy', async () => {
  await using database = await createTestDatabase()
  const db = connect(database.url, 1)
  try {
    const told = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: unknown) => databaseTrouble(error)?.message,
      )
    const first = told(
      db.$transaction(
        async (tx) => {
          await pause(600)
          await tx.$queryRaw`SELECT 1`
        },
        { timeout: 400 },
      ),
    )
    await pause(50)
    const second = told(db.$transaction((tx) => tx.$queryRaw`SELECT 1`, { maxWait: 100 }))
    const busy = 'Much is going on here right now. Try again in a moment.'
    expect([await first, await second]).toEqual([busy, busy])
  } finally {
    await db.$disconnect()
  }
})
