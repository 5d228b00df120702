import type { Receipt } from '@etalase/api/contract'
import type { CardNotice } from './notice.ts'

const counts = new Set<Receipt['outcome']>(['added', 'merged', 'limited-to-stock'])
const wishes = new Set<CardNotice['outcome']>(['wishlisted', 'unwished'])

/** The latest success of each person and kind; the one the notice speaks of already is left out. */
export function receiptsToShow(receipts: Receipt[], notice: CardNotice | null): Receipt[] {
  const latest = new Map<string, Receipt>()
  for (const receipt of receipts) {
    if (receipt.kind !== 'VIEW' && counts.has(receipt.outcome)) {
      latest.set(`${receipt.actorId} ${receipt.kind}`, receipt)
    }
  }
  const said = notice && (wishes.has(notice.outcome) ? 'ADD_TO_WISHLIST' : 'ADD_TO_CART')
  return [...latest.values()].filter((receipt) => receipt.kind !== said)
}
