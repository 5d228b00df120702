import type { AuditLine } from '@etalase/client'
import type { Telling, Word } from './telling.ts'

/** One's own room given back or taken is told otherwise than somebody else's. */
export function tellAssignment({ actor, target, before, after, names }: AuditLine): Telling {
  const word = (id: unknown): Word | null => (typeof id === 'string' ? { name: names[id] ?? '' } : null)
  const way = after ? (after === actor?.id ? 'take' : 'give') : 'free'
  const isOwn = way === 'free' && before === actor?.id
  // Given to whom it was already: only the bot was silenced.
  const sentence = after && before === after ? 'silence' : before && !isOwn ? (`${way}From` as const) : way
  return {
    sentence: `room.assign.${sentence}`,
    target: target.name,
    before: word(before),
    after: word(after),
  }
}
