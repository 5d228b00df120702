import { days, minutes } from '../time.ts'
import type { Random } from '../random.ts'
import { foreigners, indonesians } from './names.ts'
import { passwordHash } from './password.ts'
import type { Person } from './person.ts'
import { addressIn, cities } from './places.ts'

/** The four whom everybody meets first, and those who fill the shop. */
export async function inviteShoppers(random: Random, now: Date) {
  const known = (kind: 'CUSTOMER' | 'GUEST', name: string, email: string): Person => {
    const createdAt = days(-40, now)
    const phone = phoneNumber(random)
    return { id: random.id(createdAt), kind, name, email, phone, locale: 'en', createdAt, lastSeenAt: now }
  }
  const john: Person = {
    ...known('CUSTOMER', 'John Doe', 'john@etalase.demo'),
    address: 'Jl. Cempaka No. 18, Jakarta Selatan 12160',
    passwordHash: await passwordHash('shopper123', random),
  }
  const sarah: Person = {
    ...known('CUSTOMER', 'Sarah Williams', 'sarah.williams@example.com'),
    address: 'Jl. Pantai Indah No. 7, Denpasar 80361',
  }
  const maria = known('GUEST', 'Maria Lopez', 'maria.lopez@example.com')
  const ahmed: Person = {
    ...known('CUSTOMER', 'Ahmed Hassan', 'ahmed.hassan@example.com'),
    address: 'Jl. Kenanga No. 3, Surabaya 60271',
  }
  const others = [
    ...indonesians.map((name) => ({
      ...shopper(name, random, now),
      locale: random.chance(0.8) ? 'id' : 'en',
    })),
    ...foreigners.map((name) => ({ ...shopper(name, random, now), locale: 'en' })),
  ]
  return { john, sarah, maria, ahmed, others }
}

function shopper(name: string, random: Random, now: Date): Person {
  const createdAt = minutes(-random.int(0, 1440), days(-random.int(31, 75), now))
  const guest = random.chance(0.35)
  return {
    id: random.id(createdAt),
    kind: guest ? 'GUEST' : 'CUSTOMER',
    name,
    email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.com`,
    phone: guest && random.chance(0.5) ? null : phoneNumber(random),
    address: guest ? null : addressIn(random.pick(cities), random),
    createdAt,
  }
}

/** The prefix 0800 is for toll-free calls, so nobody's telephone rings. */
const phoneNumber = (random: Random) => `+62 800 ${random.int(1000, 9999)} ${random.int(1000, 9999)}`

export type Shoppers = Awaited<ReturnType<typeof inviteShoppers>>
