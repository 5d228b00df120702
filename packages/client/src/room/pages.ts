import type { HistoryPage, Snapshot } from '@etalase/api/contract'

/** Puts an older page on top; what both have is there once. */
export function prepend(state: Snapshot, older: Pick<HistoryPage, 'messages' | 'changes'>): Snapshot {
  const first = state.messages[0]?.seq ?? Infinity
  const known = Math.min(first, state.changes[0]?.seq ?? Infinity)
  return {
    ...state,
    messages: [...older.messages.filter((message) => message.seq < first), ...state.messages],
    changes: [...older.changes.filter((change) => change.seq < known), ...state.changes],
  }
}

/**
 * A fresh snapshot in place of an old state. Older pages stay where they join without a hole and are of the
 * same log; otherwise they go, and are loaded again by scrolling.
 */
export function refresh(old: Snapshot | null, fresh: Snapshot): Snapshot {
  const start = fresh.messages[0]?.seq
  if (!old || old.epoch !== fresh.epoch || start === undefined) return fresh
  const joins = old.messages.some((message) => message.seq >= start)
  return joins ? prepend(fresh, old) : fresh
}
