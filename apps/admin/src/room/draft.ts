import type { ProductSnapshot } from '@etalase/client'
import { recall, remember } from '../layout/remembered.ts'

/** What was begun in a room and not sent. */
export interface Draft {
  text: string
  product: ProductSnapshot | null
}

export const noDraft: Draft = { text: '', product: null }

const keyOf = (viewerId: string, roomId: string) => `draft.${viewerId}.${roomId}`

export const readDraft = (viewerId: string, roomId: string) => draftOf(recall(keyOf(viewerId, roomId)))

export const keepDraft = (viewerId: string, roomId: string, draft: Draft) =>
  remember(keyOf(viewerId, roomId), keptAs(draft))

export const keptAs = ({ text, product }: Draft) =>
  text.trim() || product ? JSON.stringify({ text, product }) : null

/** Whatever stands in the browser's store, it may cost the draft but never the room. */
export function draftOf(kept: string | null): Draft {
  if (kept === null) return noDraft
  try {
    const { text, product } = JSON.parse(kept) as Partial<Draft>
    return {
      text: typeof text === 'string' ? text : '',
      product: product && typeof product.productId === 'string' && product.name ? product : null,
    }
  } catch {
    return noDraft
  }
}
