import type { Prisma } from '../../index.ts'
import { days } from '../time.ts'
import type { Random } from '../random.ts'
import { beauty } from './beauty.ts'
import { electronics } from './electronics.ts'
import { fashion } from './fashion.ts'
import { hobbies } from './hobbies.ts'
import { home } from './home.ts'
import { kitchen } from './kitchen.ts'
import type { Listing } from './listing.ts'
import { sports } from './sports.ts'
import { stationery } from './stationery.ts'

export type Variant = Prisma.ProductVariantCreateManyInput
export type Product = Prisma.ProductCreateManyInput & {
  active: boolean
  formerPrice?: number
  variants: Variant[]
}

const shelves: Record<string, Listing[]> = {
  Electronics: electronics,
  Fashion: fashion,
  Home: home,
  Kitchen: kitchen,
  Sports: sports,
  Beauty: beauty,
  'Toys & Hobbies': hobbies,
  'Books & Stationery': stationery,
}

export function stockShelves(random: Random, now: Date): Product[] {
  const listings = Object.entries(shelves).flatMap(([category, shelf]) =>
    shelf.map((listing) => ({ category, listing })),
  )
  return listings.map(({ category, listing }, index) => {
    const createdAt = days(-90 + (index % 50), now)
    return productOf(listing, { id: random.id(createdAt), category, createdAt }, random)
  })
}

export function findProduct(products: Product[], sku: string): Product {
  const found = products.find((product) => product.sku === sku)
  if (!found) throw new Error(`The demo's catalogue has no ${sku}`)
  return found
}

export function findVariant(product: Product, name: string): Variant {
  const found = product.variants.find((variant) => variant.name === name)
  if (!found) throw new Error(`The demo's ${product.name} has no ${name}`)
  return found
}

type Placed = { id: string; category: string; createdAt: Date }

function productOf(listing: Listing, placed: Placed, random: Random): Product {
  const { sku, name, brand, price, formerPrice, stock } = listing
  const variants = typeof stock === 'number' ? [] : variantsOf(listing, placed, random)
  return {
    ...placed,
    sku,
    name,
    brand,
    description: listing.about,
    price,
    formerPrice,
    stock: typeof stock === 'number' ? stock : variants.reduce((sum, variant) => sum + variant.stock, 0),
    image: `/files/demo/${listing.picture}.webp`,
    active: !listing.withdrawn,
    updatedAt: placed.createdAt,
    variants,
  }
}

function variantsOf(listing: Listing, { id: productId, createdAt }: Placed, random: Random): Variant[] {
  return Object.entries(listing.stock).map(([name, shelf], position) => {
    const [stock, price] = Array.isArray(shelf) ? shelf : [shelf, null]
    const code = name
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    return {
      id: random.id(createdAt),
      productId,
      sku: `${listing.sku}-${code}`,
      name,
      price,
      stock,
      position,
    }
  })
}
