import { expect, test } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { createWorld, password } from '../testing/world.ts'

test('of an address only the page is kept, not what was searched for', async () => {
  await using world = await createWorld()
  const ann = await world.guest('ann')
  await ann.session.visit({ path: '/products?q=a+secret#place', title: 'Products' })
  const { page, lastSeenAt } = await world.db.user.findUniqueOrThrow({ where: { id: ann.viewer.id } })
  expect(page).toEqual({ path: '/products', title: 'Products' })
  expect(Date.now() - lastSeenAt!.getTime()).toBeLessThan(5_000)
})

test.each([
  'products',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/half-\ud83d-a-smile',
  `/${'x'.repeat(300)}`,
])('%j leads nowhere in the shop', async (path) => {
  await using world = await createWorld()
  const ann = await world.shopper('ann')
  await expect(ann.session.visit({ path, title: '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('only who is known in the shop is seen there', async () => {
  await using world = await createWorld()
  const here = { path: '/', title: 'Home' }
  await expect(world.stranger().session.visit(here)).rejects.toSatisfy(refusal('NOT_SIGNED_IN'))
  const boss = await world.admin('boss')
  await expect(boss.session.visit(here)).rejects.toSatisfy(refusal('NOT_ALLOWED'))
})

test('nobody is kept out because it could not be noted that they were here', async () => {
  await using world = await createWorld()
  await world.shopper('ann')
  await world.db.$executeRaw`CREATE RULE unseen AS ON UPDATE TO "User" DO INSTEAD SELECT 1 / 0`
  const warnings: string[] = []
  world.house.warn = (message) => void warnings.push(message)
  const signedIn = await world.stranger().session.signIn({ email: 'ann@example.com', password })
  expect(signedIn).toMatchObject({ name: 'ann' })
  expect(warnings).toHaveLength(1)
})
