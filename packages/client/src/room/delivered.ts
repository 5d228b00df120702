import type { Live, Room } from '@etalase/api/contract'
import type { Sides } from './thread.ts'

export const nowhere: Sides = { shopper: 0, desk: 0 }

/** How far the log has come to each side; what was delivered stays so when they leave. */
export function deliveredTo({ shopperId }: Room, { present }: Live, before: Sides): Sides {
  const side = (isShopper: boolean) =>
    present.filter((it) => it.kind !== 'BOT' && (it.id === shopperId) === isShopper).map((it) => it.delivered)
  return {
    shopper: Math.max(before.shopper, ...side(true)),
    desk: Math.max(before.desk, ...side(false)),
  }
}
