/** A `#word` in the draft, where a product may stand. */
export interface Mention {
  start: number
  end: number
  query: string
}

/** At a word's start, and with a letter first: `#1234` is an order's number and nobody's product. */
const mark = /(?:^|\s)#(\p{L}[\p{L}\p{N}._-]*)$/u

/** The `#word` the caret stands behind. */
export function mentionAt(text: string, caret: number): Mention | null {
  const query = mark.exec(text.slice(0, caret))?.[1]
  // In the middle of a word nobody is looking for a product any more.
  if (!query || /^[\p{L}\p{N}]/u.test(text.slice(caret))) return null
  return { start: caret - query.length - 1, end: caret, query }
}

/** The draft once the card stands for the word; no double space is left behind. */
export function withoutMention(text: string, { start, end }: Mention): { text: string; caret: number } {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const rest = before === '' || /\s$/.test(before) ? after.replace(/^ /, '') : after
  return { text: before + rest, caret: start }
}
