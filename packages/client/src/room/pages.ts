import type { Message, Snapshot } from '@etalase/api/contract'

/** Puts an older page on top. */
export function prepend(state: Snapshot, older: Message[]): Snapshot {
  const first = state.messages[0]?.seq ?? Infinity
  return { ...state, messages: [...older.filter((message) => message.seq < first), ...state.messages] }
}

/**
 * A fresh snapshot in place of an old state. Older pages stay where they join without a hole; otherwise
 * they go, and are loaded again by scrolling.
 */
export function refresh(old: Snapshot | null, fresh: Snapshot): Snapshot {
  const start = fresh.messages[0]?.seq
  if (!old || start === undefined) return fresh
  const joins = old.messages.some((message) => message.seq >= start)
  return joins ? prepend(fresh, old.messages) : fresh
}
