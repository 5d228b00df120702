import { expect, test } from 'vitest'
import { mintId } from '../id.ts'
import { refusal } from '../testing/refusal.ts'
import { createWorld, type World } from '../testing/world.ts'

type Search = Parameters<ReturnType<World['stranger']>['product']['search']>[0]

const names = async (world: World, input: Search) => {
  const { products } = await world.stranger().product.search(input)
  return products.map((product) => product.name)
}

async function shelve(
  { db }: World,
  count: number,
  like: (i: number) => { name: string; sku?: string; brand?: string },
) {
  const about = { category: 'Garden', description: '', price: 1, stock: 1, image: '/x.webp', brand: 'Other' }
  const rows = Array.from({ length: count }, (_, i) => ({
    ...about,
    sku: `GAR-${i}`,
    ...like(i),
    id: mintId(),
  }))
  await db.product.createMany({ data: rows })
  return rows.map((row) => row.id)
}

test("a product is found by name, brand or SKU, also a variant's, and in spite of a typo", async () => {
  await using world = await createWorld()
  await shelve(world, 1, () => ({ name: 'Garden hose', brand: 'Selang Jaya' }))
  const wanted = {
    teapot: ['Clay teapot'],
    'CLAY  Teapot': ['Clay teapot'],
    'teapot clay': ['Clay teapot'],
    tepot: ['Clay teapot'],
    merpti: ['Canvas shoe', 'Clay teapot', 'Paper kite', 'Reading lamp'],
    'readng lamp': ['Reading lamp'],
    readin: ['Reading lamp'],
    selang: ['Garden hose'],
    'tea-1': ['Clay teapot'],
    'SHO-1-42': ['Canvas shoe'],
    'teapot lamp': [],
    zzzzzz: [],
  }
  for (const [q, found] of Object.entries(wanted)) expect(await names(world, { q }), q).toEqual(found)
})

test('two letters find what begins with them, in any word', async () => {
  await using world = await createWorld()
  expect(await names(world, { q: 'te' })).toEqual(['Clay teapot'])
  expect(await names(world, { q: 'cl' })).toEqual(['Clay teapot'])
  expect(await names(world, { q: 'ap' })).toEqual([])
})

test('the best comes first', async () => {
  await using world = await createWorld()
  await shelve(world, 3, (i) => ({ name: ['Old lamp shade', 'Lamp', 'Garden lamppost'][i]! }))
  expect((await names(world, { q: 'lamp' }))[0]).toBe('Lamp')
})

test('wildcards are letters like any other', async () => {
  await using world = await createWorld()
  await shelve(world, 3, (i) => ({ name: ['100% wool_mix', 'Backslash \\ mug', 'Plain'][i]! }))
  for (const [q, found] of Object.entries({
    '%': [],
    _: [],
    '100%': ['100% wool_mix'],
    wool_mix: ['100% wool_mix'],
  })) {
    expect(await names(world, { q }), q).toEqual(found)
  }
  expect(await names(world, { q: '\\' })).toEqual(['Backslash \\ mug'])
})

test('the catalogue is narrowed by category, brand and what is in stock', async () => {
  await using world = await createWorld()
  await shelve(world, 1, () => ({ name: 'Garden hose' }))
  expect(await names(world, { category: 'Garden' })).toEqual(['Garden hose'])
  expect(await names(world, { brand: 'Merpati' })).toEqual([
    'Canvas shoe',
    'Clay teapot',
    'Paper kite',
    'Reading lamp',
  ])
  expect(await names(world, { brand: 'Merpati', inStock: true })).toEqual([
    'Canvas shoe',
    'Clay teapot',
    'Reading lamp',
  ])
  expect(await names(world, { q: 'hose', category: 'Home' })).toEqual([])
  const [shoe] = world.products.shoe.variantIds
  await world.db.productVariant.update({ where: { id: shoe }, data: { stock: 0 } })
  expect(await names(world, { q: 'shoe', inStock: true }), 'sold out is when every variant is').toEqual([])
})

test.each([{}, { q: 'garden' }])('pages of %j show every product once', async (search) => {
  await using world = await createWorld()
  const ids = await shelve(world, 40, (i) => ({ name: i % 2 ? 'Garden gnome' : `Garden gnome ${i % 6}` }))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await world.stranger().product.search({ ...search, category: 'Garden', limit: 7, cursor })
    seen.push(...page.products.map((product) => product.id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen.sort()).toEqual(ids.sort())
})

test('the best is found among very many that fit too', async () => {
  await using world = await createWorld()
  await shelve(world, 700, (i) => ({ name: i === 650 ? 'Gnome' : `Set of ${i} with a gnome` }))
  expect((await names(world, { q: 'gnome' }))[0]).toBe('Gnome')
})

test('what is withdrawn is not found, and can still be read', async () => {
  await using world = await createWorld()
  const { gone } = world.products
  expect(await names(world, { q: 'radio' })).toEqual([])
  expect(await names(world, { limit: 50 })).not.toContain('Old radio')
  expect(await world.stranger().product.get({ id: gone.id })).toMatchObject({
    name: 'Old radio',
    active: false,
  })
  const { categories } = await world.stranger().product.facets()
  expect(categories).toEqual([{ name: 'Home', count: 4 }])
})

test("a product shows its variants in their order, at their own price or the product's", async () => {
  await using world = await createWorld()
  const { shoe } = world.products
  expect(await world.stranger().product.get({ id: shoe.id })).toMatchObject({
    stock: 4,
    variants: [
      { id: shoe.variantIds[0], name: '41', price: 320_000, stock: 4 },
      { id: shoe.variantIds[1], name: '42', price: 340_000, stock: 0 },
    ],
  })
  await expect(world.stranger().product.get({ id: mintId() })).rejects.toSatisfy(refusal('NOT_FOUND'))
})

test('a cursor that is not ours is refused', async () => {
  await using world = await createWorld()
  for (const cursor of ['!', 'e30', Buffer.from('[1,2,3]').toString('base64url')]) {
    await expect(world.stranger().product.search({ cursor })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  }
})

test.each([
  ['cheapest', (a: number, b: number) => a - b],
  ['dearest', (a: number, b: number) => b - a],
] as const)('the catalogue can be read %s first, page by page, within a price', async (sort, order) => {
  await using world = await createWorld()
  const prices: number[] = []
  let cursor: string | undefined
  do {
    const page = await world
      .stranger()
      .product.search({ sort, limit: 1, cursor, minPrice: 50_000, maxPrice: 320_000 })
    prices.push(...page.products.map((product) => product.price))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(prices).toEqual([150_000, 275_000, 320_000].sort(order))
})
