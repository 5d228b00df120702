import { createHash, randomUUID } from 'node:crypto'
import { contextOf, type World } from '@etalase/api/testing'
import type { AppName, House } from '@etalase/api/house'

export type Role = (typeof roles)[number]
export const roles = ['nobody', 'guest', 'customer', 'agent', 'admin'] as const

export const appOf = (role: Role): AppName => (role === 'agent' || role === 'admin' ? 'desk' : 'shop')

/** One of each kind, who can come in by every door; the shoppers are new, for an account may end on the way. */
export async function peopleOf(world: World, house: House) {
  const n = randomUUID()
  const [guest, customer, agent, admin] = await Promise.all([
    world.guest(`gita-${n}`),
    world.shopper(`ann-${n}`),
    world.agent('budi'),
    world.admin('boss'),
  ])
  const viewers = { guest: guest.viewer, customer: customer.viewer, agent: agent.viewer, admin: admin.viewer }
  return {
    guest,
    customer,
    agent,
    admin,
    contextOf: (role: Role) => contextOf(house, appOf(role), role === 'nobody' ? null : viewers[role]),
    /** A session of one's own, so that whatever ends it takes nobody else along. */
    async tokenOf(role: Role): Promise<string | null> {
      if (role === 'nobody') return null
      const token = randomUUID()
      const id = createHash('sha256').update(token).digest('hex')
      const until = new Date(Date.now() + 11.9 * 3_600_000 * (appOf(role) === 'desk' ? 1 : 60))
      const app = appOf(role) === 'desk' ? 'DESK' : 'SHOP'
      const life = { expiresAt: until, absoluteExpiresAt: until }
      await world.db.session.create({ data: { id, userId: viewers[role].id, app, ...life } })
      return token
    },
  }
}

export type People = Awaited<ReturnType<typeof peopleOf>>
