import type { Db } from '../index.ts'
import { stockShelves } from './catalogue/catalogue.ts'
import { hireStaff } from './people/staff.ts'
import { inviteShoppers } from './people/shoppers.ts'
import { copyPictures } from './pictures.ts'
import { createRandom } from './random.ts'
import { playHistory } from './rooms/history.ts'
import { playOpening } from './rooms/opening/opening.ts'
import { goShopping } from './shopping/shopping.ts'
import { store } from './store.ts'

interface SeedOptions {
  /** Where the server keeps the files it serves under /files. */
  filesDir: string
  log?: (line: string) => void
  /** The demo looks as if it had been used for thirty days until this moment. */
  now?: Date
}

/** Fills an empty database with a shop that has been talking to its shoppers for a month. */
export async function seedDemo(db: Db, { filesDir, log, now = new Date() }: SeedOptions): Promise<void> {
  const random = createRandom(20_26)
  const products = stockShelves(random, now)
  const staff = await hireStaff(random, now)
  const shoppers = await inviteShoppers(random, now)
  const stage = { random, now, products, staff, shoppers }
  const rooms = [...playHistory(stage), ...playOpening(stage)]
  const people = [staff.admin, staff.agent, ...staff.others, staff.bot, ...Object.values(shoppers).flat()]

  copyPictures(filesDir)
  await store(db, { people, products, rooms, shopping: goShopping(rooms, stage) })
  log?.(`The demo has ${products.length} products, ${people.length} people and ${rooms.length} rooms`)
}

export async function isEmpty(db: Db): Promise<boolean> {
  const [user, product] = await Promise.all([db.user.findFirst(), db.product.findFirst()])
  return !user && !product
}
