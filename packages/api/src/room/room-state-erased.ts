import type { RoomChange, RoomEvent } from '../log/log.schema.ts'
import type { Message } from '../message/message.schema.ts'
import type { Snapshot } from './snapshot.schema.ts'

type Erased = Extract<RoomEvent, { kind: 'room.erased' }>

/** Nothing that was said stays on a screen that was open, and nobody's name where the shopper went too. */
export function withoutWords(state: Snapshot, { data, at }: Erased): Snapshot {
  const { room } = state
  const gone = data.shopper ? room.shopperId : null
  return {
    ...state,
    room: {
      ...room,
      status: 'CLOSED',
      closedAt: room.closedAt ?? at,
      topic: null,
      subject: null,
      unread: { shopper: 0, desk: 0 },
      erased: true,
    },
    members: state.members.map((member) =>
      member.id === gone ? { ...member, name: '', avatar: null } : member,
    ),
    messages: state.messages.map(emptied),
    changes: state.changes.map((change) => nameless(change, gone)),
  }
}

function emptied({ text: _, product: __, receipts: ___, ...message }: Message): Message {
  const byShopper = message.senderKind === 'CUSTOMER' || message.senderKind === 'GUEST'
  return byShopper ? { ...message, senderName: '' } : message
}

function nameless(change: RoomChange, gone: string | null): RoomChange {
  const { actorName, ...rest } = change
  const kept = actorName && change.actorId !== gone ? { ...rest, actorName } : rest
  if (kept.kind !== 'room.started') return kept
  return { ...kept, data: { topic: null, subject: null } }
}
