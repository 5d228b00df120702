import type { Room } from '@etalase/client'

export type ReplyEffect = 'takesFromBot' | 'silencesBot' | 'takes' | 'othersRoom'

/** What a reply of this viewer would do to the room; null where it is theirs already. */
export function replyEffect(
  { status, handler, assigneeId }: Pick<Room, 'status' | 'handler' | 'assigneeId'>,
  viewerId: string,
): ReplyEffect | null {
  if (status === 'CLOSED') return null
  if (handler === 'BOT') return assigneeId ? 'silencesBot' : 'takesFromBot'
  if (!assigneeId) return 'takes'
  return assigneeId === viewerId ? null : 'othersRoom'
}
