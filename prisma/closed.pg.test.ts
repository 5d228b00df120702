import { expect, test } from 'vitest'
import { connect } from './index.ts'
import { createTestDatabase } from './testing/test-database.ts'

test('a database that was closed for good is not opened again by who comes late', async () => {
  await using database = await createTestDatabase()
  const db = connect(database.url, 2, { reopens: false })
  await db.$queryRaw`SELECT 1`
  await db.$disconnect()
  await expect(db.$queryRaw`SELECT 1`).rejects.toThrow('has been closed')
})
