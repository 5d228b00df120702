import type { Tx } from '@etalase/db'
import type { Page } from '../log/log.ts'
import type { UserKind } from '../session/session.schema.ts'
import type { Member } from './room.schema.ts'

export type Person = { id: string; kind: UserKind; name: string; avatar: string | null }

/** Makes somebody a member, once; the log says so the first time. */
export async function joinRoom({ tx, room, append }: Page, person: Person): Promise<Member> {
  const { id, kind, name, avatar } = person
  const key = { roomId: room.id, userId: id }
  const known = await tx.roomMember.findUnique({ where: { roomId_userId: key } })
  const member: Member = { id, kind, name, avatar, lastReadSeq: known?.lastReadSeq ?? 0 }
  if (!known) {
    append('room.joined', { member })
    await tx.roomMember.create({ data: key })
  } else if (known.leftXid !== null) {
    await tx.roomMember.update({ where: { roomId_userId: key }, data: { leftXid: null } })
  }
  return member
}

/** Remembers the transaction that took a room away, so that an open desk gets a tombstone. */
export async function leaveRoom(tx: Tx, roomId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "RoomMember" SET "leftXid" = pg_current_xact_id()::text::bigint
    WHERE "roomId" = ${roomId}::uuid AND "userId" = ${userId}::uuid`
}
