import type { Product, Variant } from '../catalogue/catalogue.ts'
import type { Shown } from '../catalogue/snapshot.ts'
import type { Dialogue, Words } from '../dialogue/dialogue.ts'
import { fill, firstName, rupiah } from '../dialogue/fill.ts'
import type { Person } from '../people/person.ts'
import { cities } from '../people/places.ts'
import type { Stage } from './stage.ts'

/** A dialogue with its parts cast: who speaks, and about what. */
export interface Scene {
  dialogue: Dialogue
  shopper: Person
  desk: Person
  it: Shown
  other: Shown
  /** Somebody of the desk is in the room since an earlier scene. */
  deskIsThere?: boolean
  text(said: Words): string
}

export function castScene(
  dialogue: Dialogue,
  people: { shopper: Person; desk: Person },
  stage: Stage,
): Scene {
  const { random, products } = stage
  const { shopper, desk } = people
  const product = random.pick(products.filter(dialogue.about))
  const it = shown(product, stage)
  const other = shown(random.pick(alike(product, products)), stage)
  const values = {
    name: firstName(shopper.name),
    agent: firstName(desk.name),
    product: product.name,
    brand: product.brand,
    other: other.product.name,
    variant: it.variant?.name ?? product.name,
    price: rupiah(it.variant?.price ?? product.price),
    stock: String(it.variant?.stock ?? product.stock),
    city: random.pick(cities),
    order: `ET-${random.int(104_000, 109_999)}`,
  }
  return { dialogue, shopper, desk, it, other, text: (said) => fill(said, shopper.locale ?? 'id', values) }
}

function shown(product: Product, { random }: Stage): Shown {
  const inStock = product.variants.filter((variant: Variant) => variant.stock > 0)
  return inStock.length > 0 ? { product, variant: random.pick(inStock) } : { product }
}

/** The three of the same category that come closest in price. */
function alike(product: Product, products: Product[]): Product[] {
  const distance = (other: Product) => Math.abs(other.price - product.price)
  return products
    .filter(
      ({ id, category, stock, active }) =>
        id !== product.id && category === product.category && stock > 0 && active,
    )
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, 3)
}
