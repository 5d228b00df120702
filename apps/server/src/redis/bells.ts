import type { House } from '@etalase/api/house'
import type { Hints } from './hints.ts'

const channel = 'etalase:bells'

/** Carries this server's rings to the others. Losing one costs time, never a message. */
export function shareBells({ bells }: House, hints: Hints): () => void {
  hints.listen(channel, (name) => bells.ringHere(name))
  return bells.onRing((name) => hints.tell(channel, name))
}
