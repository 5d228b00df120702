import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@etalase/db'
import { restore } from '@etalase/db/backup/restore'
import { backUp } from '@etalase/db/backup/write'
import { createEmptyDatabase, createTestDatabase } from '@etalase/db/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fresh } from '../testing/say.ts'
import { createWorld, houseOf, password } from '../testing/world.ts'
import { eraseAgain } from './again.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'etalase-erased-'))))
afterEach(() => rm(folder, { recursive: true }))

/** Ann and Bob write, there is a backup, and Ann is erased. */
async function annWasErased() {
  const world = await createWorld()
  const [ann, bob] = [await world.shopper('ann'), await world.shopper('bob')]
  for (const shopper of [ann, bob])
    await shopper.room.start({ ...fresh(), body: { kind: 'text', text: `I am ${shopper.viewer.name}` } })
  const file = join(folder, 'shop.backup')
  await backUp(world.url, file)
  await ann.privacy.erase({ password })
  return { world, file, ann: ann.viewer.id }
}

async function whoIsIn(url: string) {
  const db = connect(url, 2)
  try {
    const house = houseOf(db)
    const { erased: again } = await eraseAgain(house, () => undefined)
    const people = await db.user.findMany({ where: { kind: 'CUSTOMER' }, orderBy: { name: 'asc' } })
    const said = await db.message.findMany({ orderBy: { text: 'asc' } })
    return { again, names: people.map(({ name }) => name), said: said.map(({ text }) => text) }
  } finally {
    await db.$disconnect()
  }
}

const bobAlone = { again: 1, names: ['', 'bob'], said: ['I am bob', null] }

test('P2: a backup from before brings nobody back, when it is restored over the database that knew', async () => {
  const { world, file } = await annWasErased()
  await using target = await createTestDatabase()
  // The database that is overwritten: another one, for the world's own is open.
  const knew = connect(target.url, 2)
  for (const row of await world.db.erasure.findMany()) await knew.erasure.create({ data: row })
  await knew.$disconnect()
  await world[Symbol.asyncDispose]()
  await restore(target.url, file, { overwrite: true })
  expect(await whoIsIn(target.url)).toEqual(bobAlone)
  expect((await whoIsIn(target.url)).again, 'and once is enough').toBe(0)
})

test('P2: nor into a new database, with the list that was kept apart', async () => {
  const { world, file, ann } = await annWasErased()
  await world[Symbol.asyncDispose]()
  await using target = await createEmptyDatabase()
  await restore(target.url, file, { overwrite: false, erased: [ann] })
  expect(await whoIsIn(target.url)).toEqual(bobAlone)
})
