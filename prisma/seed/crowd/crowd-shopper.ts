import { foreigners, indonesians } from '../people/names.ts'
import type { Person } from '../people/person.ts'
import { addressIn, cities } from '../people/places.ts'
import type { Random } from '../random.ts'
import { days } from '../time.ts'

const firstNames = indonesians.map((name) => name.split(' ')[0]!)
const lastNames = [...indonesians, ...foreigners].map((name) => name.split(' ').at(-1)!)

/** First and last names are drawn apart, so that many share one of them and few both. */
export function crowdShopper(random: Random, now: Date): Person {
  const createdAt = days(-random.int(366, 700), now)
  const id = random.id(createdAt)
  const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`
  const guest = random.chance(0.35)
  return {
    id,
    kind: guest ? 'GUEST' : 'CUSTOMER',
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}.${id.slice(-8)}@example.com`,
    phone: guest && random.chance(0.5) ? null : `+62 800 ${random.int(1000, 9999)} ${random.int(1000, 9999)}`,
    address: guest ? null : addressIn(random.pick(cities), random),
    locale: random.chance(0.8) ? 'id' : 'en',
    createdAt,
  }
}
