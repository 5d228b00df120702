import { randomUUID } from 'node:crypto'
import type { Ground } from '../ground/ground.ts'
import type { Random } from '../random.ts'
import { stockShelf } from './shelf.ts'
import { openDiary } from './diary.ts'
import { attendInbox } from './inbox.ts'
import { patiently } from './patiently.ts'
import { introduce } from './person.ts'
import { look, type Sight } from './sight.ts'

export type Cast = Awaited<ReturnType<typeof gather>>

export interface Crowd {
  shoppers: number
  guests: number
  agents: number
  admins: number
}

/** Shoppers in rooms of their own, and a desk that sees them; everybody is watching, nobody has spoken. */
export async function gather(ground: Ground, crowd: Crowd, random: Random) {
  const place = { db: ground.database.db, url: ground.url }
  const diary = openDiary()
  const sights: Sight[] = []
  const call = (role: 'shopper' | 'guest' | 'agent' | 'admin', count: number) =>
    Promise.all(Array.from({ length: count }, (_, n) => introduce(place, `${role}${n + 1}`, role)))
  const [shoppers, guests, agents, admins] = await Promise.all([
    call('shopper', crowd.shoppers),
    call('guest', crowd.guests),
    call('agent', crowd.agents),
    call('admin', crowd.admins),
  ])
  const customers = [...shoppers, ...guests]
  const people = [...customers, ...agents, ...admins]
  for (const person of people) diary.attend(person)
  const rooms = new Map<string, string>()
  for (const { who, client } of customers) {
    const { room } = await patiently(() => client.room.start.mutate({ clientId: randomUUID() }))
    rooms.set(who, room.id)
  }
  const see = async (person: (typeof people)[number], roomId: string) => {
    const sight = await look(person, roomId)
    sights.push(sight)
    return sight
  }
  for (const person of customers) await see(person, rooms.get(person.who)!)
  for (const person of admins) for (const roomId of rooms.values()) await see(person, roomId)
  const desks = agents.map((agent) => attendInbox(agent, (roomId) => see(agent, roomId)))
  return {
    shelf: await stockShelf(place.db),
    diary,
    sights,
    people,
    customers,
    agents,
    admins,
    /** The customer's room, by who it is. */
    rooms,
    roomIds: [...rooms.values()],
    random,
    desks,
    close() {
      for (const desk of desks) desk.close()
      for (const sight of sights) sight.close()
      for (const { client } of people) client.close()
    },
  }
}
