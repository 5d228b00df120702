import { withBot } from '../dialogue/with-bot.ts'
import { withDesk } from '../dialogue/with-desk.ts'
import type { Dialogue } from '../dialogue/dialogue.ts'
import type { Person } from '../people/person.ts'
import type { DemoRoom } from '../rooms/demo-room.ts'
import { playRoom } from '../rooms/play.ts'
import type { Stage } from '../rooms/stage.ts'
import { createChance } from './chance.ts'
import { crowdShopper } from './crowd-shopper.ts'
import { yearOf } from './year.ts'

/** The rows of some shoppers and all their rooms, by table. */
export interface Batch {
  User: Person[]
  Room: DemoRoom['row'][]
  RoomMember: object[]
  Event: object[]
  Message: object[]
  CardAction: object[]
  AuditEntry: object[]
}

interface Plan extends Omit<Stage, 'random'> {
  rooms: number
  messagesPerRoom: number
}

const atOnce = 400

/** Plays the rooms of one shopper after the other; `next` answers null when there are as many as wanted. */
export function createPlays(plan: Plan): { next(): Batch | null } {
  const random = createChance()
  const stage = { ...plan, random }
  const possible = ({ about }: Dialogue) => plan.products.some(about)
  const pools = { desk: withDesk.filter(possible), bot: withBot.filter(possible) }
  let [left, tooMany] = [plan.rooms, 0]

  /** Some rooms are long and most are not; what one has too many the next has fewer. */
  function dialoguesOf(pool: Dialogue[]): Dialogue[] {
    const wanted = random.int(1, 2 * plan.messagesPerRoom) - tooMany
    const chosen = [random.pick(pool)]
    for (let count = chosen[0]!.lines.length; count < wanted; count += chosen.at(-1)!.lines.length)
      chosen.push(random.pick(pool))
    return chosen
  }

  function roomsOf(shopper: Person, count: number): DemoRoom[] {
    const rooms: DemoRoom[] = []
    for (const part of yearOf(stage, () => rooms.at(-1)?.row.createdAt ?? null)) {
      const dialogues = dialoguesOf(pools[part.with])
      const room = playRoom({ ...part, dialogues, shopper, previousRoomId: null }, stage)
      const later = rooms.at(-1)
      if (later) later.row.previousRoomId = room.row.id
      tooMany += room.messages.length - plan.messagesPerRoom
      if (rooms.push(room) === count) break
    }
    shopper.lastSeenAt = rooms[0]!.row.lastActivityAt
    return rooms
  }

  return {
    next() {
      const batch: Batch = {
        User: [],
        Room: [],
        RoomMember: [],
        Event: [],
        Message: [],
        CardAction: [],
        AuditEntry: [],
      }
      while (left > 0 && batch.Room.length < atOnce) {
        const shopper = crowdShopper(random, plan.now)
        const rooms = roomsOf(shopper, Math.min(left, random.int(1, 5)))
        left -= rooms.length
        batch.User.push(shopper)
        for (const room of rooms) add(batch, room)
      }
      return batch.Room.length > 0 ? batch : null
    },
  }
}

function add(batch: Batch, { row, members, events, messages, actions, audit }: DemoRoom) {
  batch.Room.push(row)
  batch.RoomMember.push(...members.values())
  batch.Event.push(...events)
  batch.Message.push(...messages)
  batch.CardAction.push(...actions)
  batch.AuditEntry.push(...audit)
}
