import type { Bells } from '../log/bells.ts'
import type { Live, Person } from './presence.schema.ts'

const typingLasts = 6_000

interface RoomBoard {
  present: Map<string, { person: Person; windows: number; delivered: number }>
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
    const present = [...(room?.present.values() ?? [])]
    const typing = [...(room?.typing.values() ?? [])]
    return {
      present: present.map(({ person, delivered }) => ({ ...person, delivered })),
      typing: typing.map(({ person }) => person),
    }
  }

  /** Everybody who types, by room. */
  typing(): [roomId: string, people: Person[]][] {
    return [...this.#rooms].flatMap(([roomId, { typing }]) =>
      typing.size > 0 ? [[roomId, [...typing.values()].map(({ person }) => person)]] : [],
    )
  }

  enter(roomId: string, person: Person): void {
    const { present } = this.#room(roomId)
    const { windows, delivered } = present.get(person.id) ?? { windows: 0, delivered: 0 }
    present.set(person.id, { person, windows: windows + 1, delivered })
    if (windows === 0) this.#changed(roomId)
  }

  leave(roomId: string, person: Person): void {
    const { present } = this.#room(roomId)
    const entry = present.get(person.id)
    if (entry && entry.windows > 1) {
      entry.windows -= 1
      return
    }
    present.delete(person.id)
    this.setTyping(roomId, person, false)
    this.#changed(roomId)
  }

  /** How far in the log somebody's window has got; of those who are not there nothing is kept. */
  deliver(roomId: string, personId: string, seq: number): void {
    const entry = this.#rooms.get(roomId)?.present.get(personId)
    if (!entry || entry.delivered >= seq) return
    entry.delivered = seq
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
    if (isTyping === Boolean(before)) return
    this.#changed(roomId)
    this.#bells.ringHere('typing')
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
