import { days } from '../time.ts'
import type { Random } from '../random.ts'
import { passwordHash } from './password.ts'
import type { Person } from './person.ts'

/** Those behind the desk. Of the agents only Budi can sign in: his are the rooms of the demo. */
export async function hireStaff(random: Random, now: Date) {
  const createdAt = days(-120, now)
  const member = (name: string, email: string): Person => ({
    id: random.id(createdAt),
    kind: 'AGENT',
    name,
    email,
    createdAt,
    lastSeenAt: now,
  })
  const admin: Person = {
    ...member('Ayu Lestari', 'admin@etalase.demo'),
    kind: 'ADMIN',
    passwordHash: await passwordHash('admin123', random),
  }
  const agent: Person = {
    ...member('Budi Santoso', 'agent@etalase.demo'),
    passwordHash: await passwordHash('agent123', random),
  }
  const rina = member('Rina Kartika', 'rina@etalase.demo')
  const dimas: Person = { ...member('Dimas Prasetyo', 'dimas@etalase.demo'), locale: 'en', available: false }
  const bot: Person = { id: random.id(createdAt), kind: 'BOT', name: 'Etalase Bot', createdAt }
  return { admin, agent, others: [rina, dimas], bot }
}

export type Staff = Awaited<ReturnType<typeof hireStaff>>
