import type { RoomChange, RoomView } from '@etalase/client'

/** What happened, without the change that stands at the end of the thread in words of its own. */
export function beforeEnd({
  room,
  changes,
  messages,
}: Pick<RoomView, 'room' | 'changes' | 'messages'>): RoomChange[] {
  const ending = changes.findLast(({ kind }) => kind === 'room.statusChanged')
  const goesOn = room?.status === 'OPEN' || messages.some(({ seq }) => ending && seq > ending.seq)
  return goesOn ? changes : changes.filter((change) => change !== ending)
}
