import type { Prisma, Tx } from '@etalase/db'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import type { Product, ProductFacets } from './product.schema.ts'

export const withVariants = {
  variants: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.ProductInclude
export type ProductRow = Prisma.ProductGetPayload<{ include: typeof withVariants }>

export function toProduct(row: ProductRow): Product {
  const { id, sku, name, brand, category, description, price, currency, stock, image, active } = row
  const variants = row.variants.map((v) => ({
    id: v.id,
    sku: v.sku,
    name: v.name,
    price: v.price ?? price,
    stock: v.stock,
  }))
  return { id, sku, name, brand, category, description, price, currency, stock, image, active, variants }
}

/** Withdrawn products stay readable: old messages and carts still name them. */
export async function readProduct(tx: Tx, id: string): Promise<Product> {
  const row = await tx.product.findUnique({ where: { id }, include: withVariants })
  if (!row) throw new Refusal('NOT_FOUND')
  return toProduct(row)
}

/** In the order they were asked for; those that are not there are left out. */
export async function readProducts(tx: Tx, ids: string[]): Promise<Product[]> {
  const rows = await tx.product.findMany({ where: { id: { in: ids } }, include: withVariants })
  const byId = new Map(rows.map((row) => [row.id, toProduct(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export async function readFacets({ house }: Context): Promise<ProductFacets> {
  const count = { where: { active: true }, _count: true } as const
  const [categories, brands] = await Promise.all([
    house.db.product.groupBy({ by: 'category', orderBy: { category: 'asc' }, ...count }),
    house.db.product.groupBy({ by: 'brand', orderBy: { brand: 'asc' }, ...count }),
  ])
  return {
    categories: categories.map((row) => ({ name: row.category, count: row._count })),
    brands: brands.map((row) => ({ name: row.brand, count: row._count })),
  }
}
