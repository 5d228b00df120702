import type { Db } from '../../index.ts'
import type { Person } from '../people/person.ts'
import type { Staff } from '../people/staff.ts'
import { days } from '../time.ts'
import { createChance } from './chance.ts'

const names = [
  'Sari Wijaya',
  'Hadi Kurniawan',
  'Maya Pertiwi',
  'Yusuf Hakim',
  'Nadia Utami',
  'Bagas Prakoso',
  'Ika Rosdiana',
  'Toni Hartono',
  'Winda Astuti',
  'Surya Darma',
]

/** A shop of that size has a dozen at its desk; Budi is one of them here. */
export async function hireCrowd(db: Db, now: Date): Promise<Pick<Staff, 'admin' | 'others' | 'bot'>> {
  const createdAt = days(-500, now)
  const chance = createChance()
  const crew: Person[] = names.map((name) => ({
    id: chance.id(createdAt),
    kind: 'AGENT',
    name,
    email: `${name.split(' ')[0]!.toLowerCase()}@etalase.demo`,
    createdAt,
    lastSeenAt: now,
  }))
  const emails = crew.map(({ email }) => email!)
  const known = await db.user.findMany({
    where: { email: { in: emails }, kind: 'AGENT' },
    select: { email: true },
  })
  const missing = crew.filter(({ email }) => !known.some((agent) => agent.email === email))
  await db.user.createMany({ data: missing })
  const select = { id: true, kind: true, name: true } as const
  return {
    admin: await db.user.findFirstOrThrow({ where: { kind: 'ADMIN', email: 'admin@etalase.demo' }, select }),
    others: await db.user.findMany({
      where: { kind: 'AGENT', disabledAt: null },
      orderBy: { id: 'asc' },
      select,
    }),
    bot: await db.user.findFirstOrThrow({ where: { kind: 'BOT' }, select }),
  }
}
