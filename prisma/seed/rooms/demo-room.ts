import type { CardAction, Prisma, Room, RoomMember } from '../../generated/client.ts'
import type { Snapshot } from '../catalogue/snapshot.ts'
import type { Person } from '../people/person.ts'
import type { Random } from '../random.ts'
import { minutes } from '../time.ts'

export type MessageRow = Prisma.MessageCreateManyInput & { product?: Snapshot }

/** A room being played: every act moves its log on and keeps its columns as the product would. */
export interface DemoRoom {
  row: Omit<Room, 'metadata' | 'changedXid'>
  shopper: Person
  members: Map<string, RoomMember>
  events: Prisma.EventCreateManyInput[]
  messages: MessageRow[]
  actions: (Omit<CardAction, 'outcome'> & { outcome: Prisma.InputJsonObject })[]
  audit: Prisma.AuditEntryCreateManyInput[]
  random: Random
  /** The moment of the play, and the day from which it is looked back upon. */
  at: Date
  today: Date
}

export interface Opening {
  shopper: Person
  at: Date
  topic: string
  subject: string
  channel?: Room['channel']
  previousRoomId?: string | null
}

export function startRoom(opening: Opening, { random, now }: { random: Random; now: Date }): DemoRoom {
  const { shopper, at, topic, subject, channel = 'WEB', previousRoomId = null } = opening
  const row: DemoRoom['row'] = {
    id: random.id(at),
    shopperId: shopper.id,
    assigneeId: null,
    channel,
    status: 'OPEN',
    handler: 'BOT',
    handlerEpoch: 0,
    priority: 'NORMAL',
    topic,
    subject,
    previousRoomId,
    lastSeq: 0,
    lastMessagePreview: null,
    lastMessageKind: null,
    lastMessageBy: null,
    lastActivityAt: at,
    unread: 0,
    waitingSince: null,
    firstResponseAt: null,
    resolvedAt: null,
    closedAt: null,
    erasedAt: null,
    createdAt: at,
    updatedAt: at,
  }
  const log = { members: new Map(), events: [], messages: [], actions: [], audit: [] }
  const room: DemoRoom = { row, shopper, ...log, random, at, today: now }
  enter(room, shopper)
  record(room, { kind: 'room.started', actorId: shopper.id, data: { topic, subject } })
  return room
}

type Entry = { kind: string; actorId: string; data?: Prisma.InputJsonObject; clientId?: string | null }

/** Gives out the next number of the room's log. */
export function record(room: DemoRoom, { kind, actorId, data = {}, clientId = null }: Entry): number {
  const seq = ++room.row.lastSeq
  room.events.push({ roomId: room.row.id, seq, kind, actorId, clientId, data, createdAt: room.at })
  room.row.updatedAt = room.at
  return seq
}

/** The first time that somebody of the desk takes part stands in the log. */
export function member(room: DemoRoom, person: Person, by = person): RoomMember {
  const known = room.members.get(person.id)
  if (known) {
    known.leftXid = null
    return known
  }
  const joining = asMember(person, 0)
  record(room, { kind: 'room.joined', actorId: by.id, data: { member: joining } })
  return enter(room, person)
}

export function asMember({ id, kind, name }: Person, lastReadSeq: number) {
  return { id, kind, name, avatar: null, lastReadSeq }
}

function enter(room: DemoRoom, { id: userId }: Person): RoomMember {
  const entering = { roomId: room.row.id, userId, lastReadSeq: 0, unread: 0, leftXid: null }
  room.members.set(userId, entering)
  return entering
}

export function wait(room: DemoRoom, length: number) {
  room.at = minutes(length, room.at)
}

/** Only our own clients mint one: neither the bot nor somebody else's messenger does. */
export function mint(room: DemoRoom, by: Person): string | null {
  const foreign = by === room.shopper && room.row.channel !== 'WEB'
  return foreign || by.kind === 'BOT' ? null : room.random.clientId()
}

export const isStaff = ({ kind }: Person) => kind === 'AGENT' || kind === 'ADMIN'
