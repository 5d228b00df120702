import type { Product } from '../catalogue/catalogue.ts'
import type { Shoppers } from '../people/shoppers.ts'
import type { Staff } from '../people/staff.ts'
import type { Random } from '../random.ts'

/** Everything that the rooms are played with. */
export interface Stage {
  random: Random
  now: Date
  products: Product[]
  staff: Pick<Staff, 'admin' | 'others' | 'bot'>
}

/** And those who are known by name. */
export interface DemoStage extends Stage {
  staff: Staff
  shoppers: Shoppers
}
