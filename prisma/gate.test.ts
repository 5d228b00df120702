import { once } from 'node:events'
import { connect as dial, createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { connect } from './index.ts'
import { createEmptyDatabase } from './testing/test-database.ts'

/** A way to a database that breaks, once, as soon as somebody asks to be let in. */
async function openLine(databaseUrl: string) {
  const { pathname, searchParams } = new URL(databaseUrl)
  let breaks = true
  const server = createServer((near) => {
    const far = dial({ path: `${searchParams.get('host')}/.s.PGSQL.5432` })
    for (const end of [near, far]) end.on('error', () => end.destroy())
    near.on('data', (bytes) => {
      if (!breaks || !bytes.includes('pg_try_advisory_lock_shared')) return void far.write(bytes)
      breaks = false
      near.destroy()
      far.destroy()
    })
    far.on('data', (bytes) => near.write(bytes))
    near.on('close', () => far.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `postgresql://etalase@127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    [Symbol.dispose]: () => void server.close(),
  }
}

test('a connection that breaks while it is being let in fails one call, and does not end the process', async () => {
  await using database = await createEmptyDatabase()
  using line = await openLine(database.url)
  const db = connect(line.url, 1)
  await expect(db.$queryRaw`SELECT 1 AS one`).rejects.toThrow()
  expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }])
  await db.$disconnect()
})
