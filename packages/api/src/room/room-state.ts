import type { RoomChange, RoomEvent } from '../log/log.schema.ts'
import { mostReceipts, type Message, type Receipt } from '../message/message.schema.ts'
import { withoutWords } from './room-state-erased.ts'
import type { Member, Room } from './room.schema.ts'
import type { Snapshot } from './snapshot.schema.ts'

/** Folding an event in twice changes nothing; the tests hold every kind of event to that. */
export function applyEvent(state: Snapshot, event: RoomEvent): Snapshot {
  if (event.seq <= state.cursor) return state
  return { ...fold(state, event), cursor: event.seq }
}

function fold(state: Snapshot, event: RoomEvent): Snapshot {
  const { room } = state
  switch (event.kind) {
    case 'message.sent':
      return withMessage(state, event.data.message)
    case 'message.read':
      return withRead(state, event.data)
    case 'card.acted':
      return { ...state, messages: withReceipt(state.messages, event.data.messageSeq, event.data.receipt) }
    case 'room.statusChanged':
      return { ...withChange(state, event), room: withStatus(room, event.data.to, event.at) }
    case 'room.priorityChanged':
      return { ...withChange(state, event), room: { ...room, priority: event.data.to } }
    case 'room.handlerChanged':
      return { ...withChange(state, event), room: withHandler(room, event.data) }
    case 'room.assigned':
      return { ...withChange(state, event), room: { ...room, assigneeId: event.data.assignee?.id ?? null } }
    case 'room.joined':
      return { ...state, members: [...state.members, event.data.member] }
    case 'room.shopperChanged':
      return withShopper(state, event.data.from, event.data.member)
    case 'room.started':
      return withChange(state, event)
    case 'room.erased':
      return withChange(withoutWords(state, event), event)
    case 'log.skipped':
      return state
  }
}

function withChange(state: Snapshot, change: RoomChange): Snapshot {
  return { ...state, changes: [...state.changes, change] }
}

function withMessage(state: Snapshot, message: Message): Snapshot {
  const { room } = state
  // Not by id: the messages of a guest who signed in later name the account already.
  const fromShopper = message.senderKind === 'CUSTOMER' || message.senderKind === 'GUEST'
  const unread = fromShopper
    ? { shopper: 0, desk: room.unread.desk + 1 }
    : { shopper: room.unread.shopper + 1, desk: 0 }
  const firstResponseAt = room.firstResponseAt ?? (fromShopper ? null : message.createdAt)
  return {
    ...state,
    room: { ...room, unread, firstResponseAt },
    members: withMark(state.members, message.senderId, message.seq),
    messages: [...state.messages, message],
  }
}

function withRead(
  state: Snapshot,
  read: { userId: string; upTo: number; side: string | null; unread: number },
) {
  const { room } = state
  const unread = read.side ? { ...room.unread, [read.side]: read.unread } : room.unread
  return { ...state, room: { ...room, unread }, members: withMark(state.members, read.userId, read.upTo) }
}

function withMark(members: Member[], userId: string, seq: number): Member[] {
  return members.map((m) => (m.id === userId && m.lastReadSeq < seq ? { ...m, lastReadSeq: seq } : m))
}

function withReceipt(messages: Message[], seq: number, receipt: Receipt): Message[] {
  const added = (receipts: Receipt[] = []) => [...receipts, receipt].slice(-mostReceipts)
  return messages.map((m) => (m.seq === seq ? { ...m, receipts: added(m.receipts) } : m))
}

function withStatus(room: Room, status: Room['status'], at: string): Room {
  const resolvedAt = status === 'OPEN' ? null : status === 'RESOLVED' ? at : room.resolvedAt
  return { ...room, status, resolvedAt, closedAt: status === 'CLOSED' ? at : null }
}

function withHandler(room: Room, { to, epoch }: { to: Room['handler']; epoch?: number }): Room {
  return { ...room, handler: to, ...(epoch === undefined ? {} : { handlerEpoch: epoch }) }
}

function withShopper(state: Snapshot, from: string, member: Member): Snapshot {
  return {
    ...state,
    room: { ...state.room, shopperId: member.id },
    members: state.members.map((m) => (m.id === from ? member : m)),
    messages: state.messages.map((m) => handedOver(m, from, member.id)),
    changes: state.changes.map((c) =>
      c.actorId === from ? { ...c, actorId: member.id, actorName: member.name } : c,
    ),
  }
}

function handedOver(message: Message, from: string, to: string): Message {
  const senderId = message.senderId === from ? to : message.senderId
  const receipts = message.receipts?.map((r) => (r.actorId === from ? { ...r, actorId: to } : r))
  return { ...message, senderId, ...(receipts ? { receipts } : {}) }
}
