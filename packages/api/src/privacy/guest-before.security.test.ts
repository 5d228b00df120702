import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@etalase/db'
import { restore } from '@etalase/db/backup/restore'
import { backUp } from '@etalase/db/backup/write'
import { createEmptyDatabase } from '@etalase/db/testing'
import { expect, test } from 'vitest'
import { browserAt } from '../testing/browser.ts'
import { fresh } from '../testing/say.ts'
import { createWorld, houseOf, password, type World } from '../testing/world.ts'
import { eraseAgain } from './again.ts'

const typed = { name: 'Annie', email: 'annie@example.com', phone: '+62 812 0000' }

/** A guest who never wrote: all that they have is a cart. */
async function guestWithCart({ house, products }: World) {
  const browser = browserAt(house)
  await (await browser.call()).session.continueAsGuest(typed)
  const press = { ...fresh(), productId: products.teapot.id, quantity: 1 }
  await (await browser.call()).cart.add(press)
  return { browser, press }
}

const signIn = { email: 'ann@example.com', password }

test('P2: a guest who had a cart only goes with the account, and no backup brings them back', async () => {
  const world = await createWorld()
  const folder = await mkdtemp(join(tmpdir(), 'etalase-guest-'))
  await using target = await createEmptyDatabase()
  try {
    await world.shopper('ann')
    const { browser } = await guestWithCart(world)
    const file = join(folder, 'shop.backup')
    await backUp(world.url, file)
    await (await browser.call()).session.signIn(signIn)
    await (await browser.call()).privacy.erase({ password })
    const erased = (await world.db.erasure.findMany()).map(({ userId }) => userId)
    await restore(target.url, file, { overwrite: false, erased })
  } finally {
    await world[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  }
  const db = connect(target.url, 2)
  try {
    const people = () => db.user.findMany({ where: { email: { not: null } }, orderBy: { email: 'asc' } })
    expect((await people()).map(({ email }) => email)).toEqual([signIn.email, typed.email].toSorted())
    await eraseAgain(houseOf(db), () => undefined)
    expect(await people()).toEqual([])
    expect([await db.session.count(), await db.cart.count(), await db.cardAction.count()]).toEqual([0, 0, 0])
  } finally {
    await db.$disconnect()
  }
})

test('P1: what they pressed as a guest without a room is the account’s: in its export, and gone with it', async () => {
  await using world = await createWorld()
  await world.shopper('ann')
  const { browser, press } = await guestWithCart(world)
  await (await browser.call()).session.signIn(signIn)
  await (await browser.call()).cart.add(press) // tried again, it is the same press
  expect((await (await browser.call()).cart.get()).items).toMatchObject([{ quantity: 1 }])
  const { cardActions } = await (await browser.call()).privacy.export()
  expect(cardActions).toMatchObject([{ kind: 'ADD_TO_CART', outcome: 'added' }])
  await (await browser.call()).privacy.erase({ password })
  expect(await world.db.cardAction.count()).toBe(0)
})
