/** What the panel shows: the room one writes in, the list of earlier ones, or one of those. */
export type ChatView = 'room' | 'rooms' | `room:${string}`

export function readView(kept: string | null): ChatView {
  if (kept === 'rooms') return kept
  return kept?.startsWith('room:') ? (kept as ChatView) : 'room'
}

export const viewOf = (roomId: string): ChatView => `room:${roomId}`

export const roomOf = (view: ChatView): string | null =>
  view === 'room' || view === 'rooms' ? null : view.slice('room:'.length)
