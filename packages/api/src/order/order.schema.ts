import { z } from 'zod'
import { id } from '../field.schema.ts'

export interface OrderItem {
  productId: string
  variantId: string | null
  variantName: string | null
  sku: string
  name: string
  image: string
  price: number
  quantity: number
  sourceMessageId: string | null
}

export interface Order {
  id: string
  status: 'PLACED' | 'CANCELLED'
  items: OrderItem[]
  total: number
  currency: string
  createdAt: string
}

export const orderPlaceInput = z.strictObject({ clientId: id })
