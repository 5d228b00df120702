import type { Bells } from '../log/bells.ts'
import type { Live, Person } from './presence.schema.ts'

const typingLasts = 6_000

interface RoomBoard {
  present: Map<string, { person: Person; windows: number }>
  typing: Map<string, { person: Person; timer: NodeJS.Timeout }>
}

/** Who is in which room and who is typing, in memory; it may forget, and expires by itself. */
export class LiveBoard {
  readonly #rooms = new Map<string, RoomBoard>()
  readonly #bells: Bells

  constructor(bells: Bells) {
    this.#bells = bells
  }

  read(roomId: string): Live {
    const room = this.#rooms.get(roomId)
    const people = (entries?: Map<string, { person: Person }>) =>
      [...(entries?.values() ?? [])].map((e) => e.person)
    return { present: people(room?.present), typing: people(room?.typing) }
  }

  enter(roomId: string, person: Person): void {
    const { present } = this.#room(roomId)
    const windows = (present.get(person.id)?.windows ?? 0) + 1
    present.set(person.id, { person, windows })
    if (windows === 1) this.#changed(roomId)
  }

  leave(roomId: string, person: Person): void {
    const { present } = this.#room(roomId)
    const windows = (present.get(person.id)?.windows ?? 0) - 1
    if (windows > 0) {
      present.set(person.id, { person, windows })
      return
    }
    present.delete(person.id)
    this.setTyping(roomId, person, false)
    this.#changed(roomId)
  }

  setTyping(roomId: string, person: Person, isTyping: boolean): void {
    const before = this.#rooms.get(roomId)?.typing.get(person.id)
    clearTimeout(before?.timer)
    if (isTyping) {
      const timer = setTimeout(() => this.setTyping(roomId, person, false), typingLasts).unref()
      this.#room(roomId).typing.set(person.id, { person, timer })
    } else if (before) {
      this.#room(roomId).typing.delete(person.id)
    }
    if (isTyping !== Boolean(before)) this.#changed(roomId)
  }

  #room(roomId: string): RoomBoard {
    const room = this.#rooms.get(roomId) ?? { present: new Map(), typing: new Map() }
    this.#rooms.set(roomId, room)
    return room
  }

  #changed(roomId: string): void {
    const room = this.#rooms.get(roomId)
    if (room && room.present.size === 0 && room.typing.size === 0) this.#rooms.delete(roomId)
    this.#bells.ringHere(`live:${roomId}`)
  }
}
