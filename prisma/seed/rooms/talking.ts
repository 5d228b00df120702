import { snapshotOf, type Shown } from '../catalogue/snapshot.ts'
import type { Person } from '../people/person.ts'
import { setStatus, takeRoom } from './desk-work.ts'
import { isStaff, member, mint, record, type DemoRoom, type MessageRow } from './demo-room.ts'

type Content = Pick<MessageRow, 'kind' | 'text' | 'productId' | 'variantId' | 'product'>

export function say(room: DemoRoom, by: Person, text: string) {
  return send(room, by, { kind: 'TEXT', text })
}

export function share(room: DemoRoom, by: Person, shown: Shown & { text?: string }) {
  const product = snapshotOf(shown, room.at, room.today)
  const ids = { productId: shown.product.id, variantId: shown.variant?.id ?? null }
  return send(room, by, { kind: 'PRODUCT', text: shown.text, ...ids, product })
}

export function read(room: DemoRoom, by: Person) {
  const side = by === room.shopper ? 'shopper' : 'desk'
  const upTo = room.row.lastSeq
  const reader = member(room, by)
  reader.lastReadSeq = upTo
  if (side === 'desk') room.row.unread = 0
  else reader.unread = 0
  record(room, { kind: 'message.read', actorId: by.id, data: { userId: by.id, upTo, side, unread: 0 } })
}

/** The shopper presses *Add to cart* on a card. */
export function addToCart(room: DemoRoom, messageId: string) {
  const message = room.messages.find(({ id }) => id === messageId)!
  const { id: actorId } = room.shopper
  const receipt = { id: room.random.id(room.at), kind: 'ADD_TO_CART', actorId } as const
  const clientId = room.random.clientId()
  room.actions.push({
    ...receipt,
    messageId,
    clientId,
    outcome: { outcome: 'added', quantity: 1 },
    at: room.at,
  })
  const data = {
    messageSeq: message.seq,
    receipt: { ...receipt, outcome: 'added', quantity: 1, at: room.at.toISOString() },
  }
  record(room, { kind: 'card.acted', actorId, data, clientId })
}

function send(room: DemoRoom, by: Person, content: Content) {
  const { row, at, random } = room
  const fromShopper = by === room.shopper
  if (isStaff(by)) {
    member(room, by)
    takeRoom(room, by)
  }
  if (fromShopper && row.status === 'RESOLVED') setStatus(room, by, 'OPEN')

  const clientId = mint(room, by)
  const seq = record(room, { kind: 'message.sent', actorId: by.id, clientId })
  const message = {
    id: random.id(at),
    roomId: row.id,
    seq,
    clientId,
    senderId: by.id,
    senderKind: by.kind,
    senderName: by.name,
    ...content,
    createdAt: at,
  }
  room.messages.push(message)
  count(room, by, seq)
  row.lastMessagePreview = preview(content)
  row.lastMessageKind = content.kind
  row.lastMessageBy = by.kind
  row.lastActivityAt = at
  return message
}

/** Whoever writes has read; whoever is written to has one more to read. */
function count(room: DemoRoom, by: Person, seq: number) {
  const { row, at } = room
  const shopper = member(room, room.shopper)
  if (by === room.shopper) {
    row.unread += 1
    row.waitingSince ??= at
    shopper.unread = 0
    shopper.lastReadSeq = seq
    return
  }
  row.unread = 0
  row.waitingSince = null
  row.firstResponseAt ??= at
  shopper.unread += 1
  if (isStaff(by)) member(room, by).lastReadSeq = seq
}

function preview({ text, product }: Content): string {
  return (product?.name ?? text ?? '').slice(0, 140)
}
