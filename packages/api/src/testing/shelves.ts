import type { Db } from '@etalase/db'
import { mintId } from '../id.ts'

type Shelf = {
  name: string
  sku: string
  price: number
  stock: number
  active?: boolean
  variants?: Variant[]
}
type Variant = { name: string; sku: string; price?: number; stock: number }

const shelves = {
  teapot: { name: 'Clay teapot', sku: 'TEA-1', price: 150_000, stock: 20 },
  lamp: { name: 'Reading lamp', sku: 'LMP-1', price: 275_000, stock: 3 },
  kite: { name: 'Paper kite', sku: 'KIT-1', price: 45_000, stock: 0 },
  gone: { name: 'Old radio', sku: 'RAD-1', price: 900_000, stock: 5, active: false },
  shoe: {
    name: 'Canvas shoe',
    sku: 'SHO-1',
    price: 320_000,
    stock: 0,
    variants: [
      { name: '41', sku: 'SHO-1-41', stock: 4 },
      { name: '42', sku: 'SHO-1-42', price: 340_000, stock: 0 },
    ],
  },
} satisfies Record<string, Shelf>

/** One product of each kind a shop has: plenty, few, none, withdrawn, with variants. */
export async function stockShelves(db: Db) {
  const about = {
    brand: 'Merpati',
    category: 'Home',
    description: 'For tests.',
    image: '/files/demo/box.webp',
  }
  const stocked = Object.entries<Shelf>(shelves).map(async ([key, { variants = [], ...shelf }]) => {
    const rows = variants.map((variant, position) => ({ id: mintId(), position, ...variant }))
    const product = { id: mintId(), ...about, ...shelf, variants: { create: rows } }
    await db.product.create({ data: product })
    return [key, { id: product.id, variantIds: rows.map((row) => row.id) }] as const
  })
  const entries = await Promise.all(stocked)
  return Object.fromEntries(entries) as Record<keyof typeof shelves, { id: string; variantIds: string[] }>
}
