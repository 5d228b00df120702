import { z } from 'zod'
import { id, text } from '../field.schema.ts'

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

export const productSearchInput = z.strictObject({
  q: text.trim().max(100).default(''),
  category: text.max(80).optional(),
  brand: text.max(80).optional(),
  inStock: z.boolean().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(50).default(20),
  /** Sent along by tRPC's infinite queries; pages go forward only. */
  direction: z.literal('forward').optional(),
})
export const productGetInput = z.strictObject({ id })
