import { randomUUID } from 'node:crypto'
import type { Db } from '@etalase/db'

/** Something to share and to buy, of which there is enough. */
export async function stockShelf(db: Db): Promise<string> {
  const id = randomUUID()
  const about = {
    brand: 'Merpati',
    category: 'Home',
    description: 'For tests.',
    image: '/files/demo/box.webp',
  }
  await db.product.create({
    data: { id, sku: id, name: 'Clay teapot', price: 150_000, stock: 1_000_000, ...about },
  })
  return id
}
