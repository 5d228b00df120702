import { z } from 'zod'
import { id, text } from '../field.schema.ts'
import { changesCursor } from '../log/changed.schema.ts'

export interface ProductVariant {
  id: string
  sku: string
  name: string
  price: number
  stock: number
}

/** A product as it is now. Money is in minor units of `currency`; the rupiah has none in use. */
export interface Product {
  id: string
  sku: string
  name: string
  brand: string
  category: string
  description: string
  price: number
  currency: string
  stock: number
  image: string
  active: boolean
  variants: ProductVariant[]
}

export interface ProductFacets {
  categories: { name: string; count: number }[]
  brands: { name: string; count: number }[]
}

/** Orders a catalogue can be read in, beside the best match. */
const productSorts = ['newest', 'cheapest', 'dearest'] as const
export type ProductSort = (typeof productSorts)[number]

export const productSearchInput = z.strictObject({
  q: text.trim().max(100).default(''),
  category: text.max(80).optional(),
  brand: text.max(80).optional(),
  inStock: z.boolean().optional(),
  minPrice: z.int32().nonnegative().optional(),
  maxPrice: z.int32().nonnegative().optional(),
  /** Without one: the best match for words, otherwise by name. */
  sort: z.enum(productSorts).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(50).default(20),
  /** Sent along by tRPC's infinite queries; pages go forward only. */
  direction: z.literal('forward').optional(),
})
export const productGetInput = z.strictObject({ id })
const ids = z.array(id).min(1).max(100)
export const productManyInput = z.strictObject({ ids })
/** First each product as it is, then whichever has changed. */
export const productChangesInput = z.strictObject({
  ids,
  lastEventId: changesCursor.nullish(),
})
