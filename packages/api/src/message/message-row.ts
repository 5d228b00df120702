import type { Message, ProductSnapshot, Receipt } from './message.schema.ts'

/** A row of Message, as a query or as `to_jsonb` gives it (then the time is a string). */
export interface MessageRow extends Pick<
  Message,
  'id' | 'roomId' | 'seq' | 'clientId' | 'senderId' | 'senderKind' | 'senderName' | 'kind'
> {
  text: string | null
  product: unknown
  replyToSeq: number | null
  createdAt: Date | string
  receipts?: ReceiptRow[] | null
}

export interface ReceiptRow {
  id: string
  kind: Receipt['kind']
  actorId: string
  outcome: { outcome: Receipt['outcome']; quantity?: number }
  at: Date | string
}

export function toMessage(row: MessageRow): Message {
  const { id, roomId, seq, clientId, senderId, senderKind, senderName, kind } = row
  return {
    id,
    roomId,
    seq,
    clientId,
    senderId,
    senderKind,
    senderName,
    kind,
    ...(row.text === null ? {} : { text: row.text }),
    ...(row.product ? { product: row.product as ProductSnapshot } : {}),
    ...(row.replyToSeq === null ? {} : { replyToSeq: row.replyToSeq }),
    ...(row.receipts?.length ? { receipts: row.receipts.map(toReceipt) } : {}),
    createdAt: new Date(row.createdAt).toISOString(),
  }
}

export function toReceipt(row: ReceiptRow): Receipt {
  const { outcome, quantity } = row.outcome
  const counted = quantity === undefined ? {} : { quantity }
  return {
    id: row.id,
    kind: row.kind,
    actorId: row.actorId,
    outcome,
    ...counted,
    at: new Date(row.at).toISOString(),
  }
}
