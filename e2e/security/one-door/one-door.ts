type Allowed = Readonly<Record<string, number>>

/** Where a room is read without `visibleTo` in the same statement: why that is right, in which files, and how often. */
export const allowed: readonly { why: string; in: Allowed }[] = [
  {
    why: 'inside `record`, under the lock that only whoever may see the room gets',
    in: {
      'room/change.ts': 4,
      'room/membership.ts': 3,
      'room/read-mark.ts': 5,
      'room/reverse.ts': 1,
      'message/turning-message.ts': 4,
    },
  },
  { why: '`record` itself, which asks first', in: { 'log/log.ts': 3 } },
  {
    why: "asks by `visibleTo` under another name, or also takes one's own act for an answer",
    in: { 'shopper/shopper.ts': 1, 'room/undo.ts': 3 },
  },
  {
    why: "the viewer's own: their id as the shopper or the sender stands in the statement",
    in: { 'room/start.ts': 2, 'room/snapshot.ts': 2, 'message/message.ts': 1, 'session/guest.ts': 9 },
  },
  { why: 'finds the room of a card, which is then asked for by `record`', in: { 'message/card.ts': 1 } },
  {
    why: 'a piece of SQL that is only put into a statement with `visibleTo`',
    in: { 'room/thread-page.ts': 1, 'inbox/inbox-row.ts': 2, 'inbox/search.ts': 4 },
  },
  {
    why: 'heads and numbers for the bells of this server; nobody is answered with them',
    in: { 'log/others.ts': 2 },
  },
  { why: 'of an account that an admin disables, to give its rooms back', in: { 'room/release.ts': 2 } },
  { why: 'names for the lines that only admins read', in: { 'audit/names.ts': 1 } },
  {
    why: 'a shopper takes along or erases what is theirs, or an admin for them, or it is old; by their id alone',
    in: {
      'privacy/erase-room.ts': 5,
      'privacy/erase.ts': 2,
      'privacy/export-rooms.ts': 3,
      'privacy/guests-before.ts': 1,
      'privacy/retention.ts': 2,
      'privacy/what-is-old.ts': 1,
    },
  },
]
