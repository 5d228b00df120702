import { expect, test } from 'vitest'
import { connect } from './index.ts'
import { createTestDatabase } from './testing/test-database.ts'

test('wherever a database thinks it stands, it writes and reads the same times as we do', async () => {
  await using database = await createTestDatabase()
  const first = connect(database.url, 1)
  const name = new URL(database.url).pathname.slice(1)
  await first.$executeRawUnsafe(`ALTER DATABASE "${name}" SET timezone TO 'Asia/Jakarta'`)
  await first.$disconnect()
  const db = connect(database.url, 1)
  try {
    const now = new Date()
    const [row] = await db.$queryRaw<[{ theirs: Date; apart: number }]>`
      SELECT now() AS theirs, abs(extract(epoch FROM ${now}::timestamptz - now()))::int AS apart`
    expect(row.apart).toBeLessThan(60)
    expect(Math.abs(row.theirs.getTime() - now.getTime())).toBeLessThan(60_000)
  } finally {
    await db.$disconnect()
  }
})
