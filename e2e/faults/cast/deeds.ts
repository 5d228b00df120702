import { randomUUID } from 'node:crypto'
import type { Random } from '../random.ts'
import type { Cast } from './gather.ts'
import type { Person } from './person.ts'
import { markRead, say, setStatus } from './say.ts'

/** What somebody does next. */
type Deeds = (random: Random) => void

export function deedsOfCustomer(cast: Cast, person: Person): Deeds {
  const roomId = cast.rooms.get(person.who)!
  const { client } = person
  const type = () => {
    const noted = () => void (cast.diary.typedAt = Date.now())
    client.room.setTyping.mutate({ roomId, isTyping: true }).then(noted, noted)
  }
  return (random) => {
    const chance = random.next()
    if (chance < 0.65) say(cast, person, roomId, random)
    else if (chance < 0.8) markRead(cast, person, roomId)
    else if (chance < 0.9) type()
    else {
      const id = randomUUID()
      const add = { clientId: id, productId: cast.shelf, quantity: 1 }
      void cast.diary.tell(person, { op: 'cart', room: roomId, id }, () => client.cart.add.mutate(add))
    }
  }
}

export function deedsOfAgent(cast: Cast, person: Person): Deeds {
  const desk = cast.desks.find(({ agent }) => agent === person)!
  return (random) => {
    const rooms = desk.rooms()
    if (rooms.length === 0) return
    const roomId = random.pick(rooms)
    const chance = random.next()
    if (chance < 0.7) say(cast, person, roomId, random)
    else if (chance < 0.9) markRead(cast, person, roomId)
    else setStatus(cast, person, roomId, random)
  }
}

export function deedsOfAdmin(cast: Cast, person: Person): Deeds {
  return (random) => {
    const roomId = random.pick(cast.roomIds)
    const chance = random.next()
    if (chance < 0.45) say(cast, person, roomId, random)
    else if (chance < 0.55) markRead(cast, person, roomId)
    else if (chance < 0.6) setStatus(cast, person, roomId, random)
    else {
      const assigneeId = random.chance(0.75) ? random.pick(cast.agents).id : null
      void cast.diary.tell(person, { op: 'assign', room: roomId }, () =>
        person.client.room.assign.mutate({ roomId, assigneeId }),
      )
    }
  }
}
