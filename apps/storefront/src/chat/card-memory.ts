import type { CardNotice } from '@etalase/chat-ui'

/** What a card would forget when its page leaves the document. */
interface CardNote {
  notice: CardNotice | null
  /** The clientId of each press that has no answer yet, by variant: the same press again makes no second line. */
  intents: Map<string, string>
}

export type CardMemory = Map<string, CardNote>

export function noteOf(memory: CardMemory, messageId: string): CardNote {
  const known = memory.get(messageId)
  if (known) return known
  const note: CardNote = { notice: null, intents: new Map() }
  memory.set(messageId, note)
  return note
}
